import type { Act } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { Unknown } from '../../ground/refusals.ts'
import { type Grounds, seePeople } from '../sharing/index.ts'

/** The people as the steward may see them. Whoever is not there for them is not named. */
export async function mayRetain(asker: Act | Look, persons: readonly PersonId[]): Promise<Map<PersonId, Grounds>> {
  const seen = await seePeople(asker, persons, 'retain')
  if (persons.some((person) => seen.get(person)?.because !== 'custody')) throw new Unknown('no-such-person')
  return seen
}
