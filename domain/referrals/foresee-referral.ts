import type { Look } from '../../ground/look.ts'
import { seeCase } from '../cases/index.ts'
import { getAgreement, judgeOffer, sayGround } from '../sharing/index.ts'
import type { ForeseeReferral, ReferralForeseen } from './words.ts'

/** What the receiver would see by accepting, field by field, and what is lacking; asked as if the sign-in had just been confirmed. */
export async function foreseeReferral(
  look: Look,
  { case: file, persons, to, agreement, parts, forPurpose }: ForeseeReferral,
): Promise<ReferralForeseen> {
  const { grounds, people } = await seeCase(look, file, 'casework')
  await getAgreement(look, agreement)
  const own = persons.filter((person) => people.has(person))
  const judged = await judgeOffer(look, own, { agreement, to, categories: parts, forPurpose }, { supposing: true })
  look.note({ ...sayGround(grounds), persons: own, case: file, more: { agreement, categories: ['consent'] } })
  return {
    people: judged.map(({ person, parts: all }) => ({ person, parts: all.map(({ rests: _, ...part }) => part) })),
  }
}
