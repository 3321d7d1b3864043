import type { Act } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { CUSTODY, giveStanding } from '../sharing/index.ts'
import { addRecords } from './store/records.ts'
import type { NewPerson } from './words.ts'

/** Writes people down within another deed; the agency that does it has custody of their records. Returns their new keyrings. */
export function addPeople(act: Act, people: readonly NewPerson[]): Map<PersonId, Keyring> {
  const persons = people.map(({ id }) => id)
  const rings = act.keys.forge(act, persons)
  addRecords(act, people, rings)
  giveStanding(act, persons, CUSTODY)
  return rings
}
