import type { Act } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { addSubjects, CUSTODY, giveStanding } from '../sharing/index.ts'
import { accessOf, insistOnBirths } from './rules.ts'
import { addRecords } from './store/records.ts'
import type { NewPerson } from './words.ts'

/**
 * Writes people down within another deed; the agency that does it has custody of their records. They ask for protection
 * in the country in which they were written down. Returns their new keyrings.
 */
export function addPeople(act: Act, people: readonly NewPerson[], protectionIn: string): Map<PersonId, Keyring> {
  insistOnBirths(people, act.at)
  const persons = people.map(({ id }) => id)
  const rings = act.keys.forge(act, persons)
  addRecords(act, people, rings)
  addSubjects(
    act,
    people.map((person) => ({ person: person.id, protectionIn, ...accessOf(person, act.at) })),
  )
  giveStanding(act, persons, CUSTODY)
  return rings
}
