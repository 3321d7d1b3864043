import type { Look } from '../../ground/look.ts'
import { findAgencies } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { getAgreement, judgeOffer, sayGround } from '../sharing/index.ts'
import { giveFrom } from './packages/contents.ts'
import { readPackages } from './packages/profile.ts'
import type { ForeseeReferral, ReferralForeseen } from './words.ts'

/**
 * What the receiver would see by accepting, field by field, and what is lacking; asked as if the sign-in had just been
 * confirmed. Of a package to a partner without an account, what would be in it, as it would be in it.
 */
export async function foreseeReferral(
  look: Look,
  { case: file, persons, to, agreement, parts, forPurpose }: ForeseeReferral,
): Promise<ReferralForeseen> {
  const { grounds, people } = await seeCase(look, file, 'casework')
  await getAgreement(look, agreement)
  const own = persons.filter((person) => people.has(person))
  const judged = await judgeOffer(look, own, { agreement, to, categories: parts, forPurpose }, { supposing: true })
  const [partner] = await findAgencies(look.find, look.node, [to])
  const given = partner?.keeper ? await giveFrom(look, judged) : null
  const categories = given ? ['consent', 'identity', 'family'] : ['consent']
  look.note({ ...sayGround(grounds), persons: own, case: file, more: { agreement, categories } })
  return {
    people: judged.map(({ person, parts: all }) => ({ person, parts: all.map(({ rests: _, ...part }) => part) })),
    given,
    hours: readPackages(look.profile).hours,
  }
}
