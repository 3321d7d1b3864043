import type { Look } from '../../../ground/look.ts'
import { getAgreement } from '../agreements/store.ts'
import { sayGround, seePeople } from '../see-person.ts'
import { judgeOpening } from './judge-opening.ts'
import type { ForeseeOpening, OpeningForeseen } from './words.ts'

/** What would open to a partner, and what is lacking, before anything is opened. Asked as if the sign-in had just been confirmed. */
export async function foreseeOpening(
  look: Look,
  { persons, agreement, ...question }: ForeseeOpening,
): Promise<OpeningForeseen> {
  const seen = await seePeople(look, persons, 'open-to-partner')
  await getAgreement(look, agreement)
  const own = persons.filter((person) => seen.has(person))
  const judged = await judgeOpening(look, own, { agreement, ...question }, { supposing: true })
  const [grounds] = seen.values()
  look.note({
    ...(grounds ? sayGround(grounds) : { ground: 'standing of the agency' }),
    persons: own,
    more: { agreement, categories: ['consent'] },
  })
  return {
    people: judged.map(({ person, parts, until }) => ({
      person,
      parts: parts.map(({ rests: _, ...part }) => part),
      until: until?.toISOString() ?? null,
    })),
  }
}
