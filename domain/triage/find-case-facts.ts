import type { Sql } from '../../ground/database.ts'
import type { CaseId, PersonId } from '../../ground/ids.ts'
import type { Keyring, Keys } from '../../ground/keys.ts'
import { mayBeChildOn } from '../../ground/partial-date.ts'
import { findLastDone } from '../../ground/read-ledger.ts'
import { isErased } from '../../ground/seal.ts'
import { countLateTasks, openNeed } from '../cases/index.ts'
import { findApartSince, findChildStatusOf } from '../families/index.ts'
import { findBirths } from '../people/index.ts'
import type { Facts, OfPerson } from './rules.ts'

type Reader = { find: Sql; node: number; keys: Keys; at: Date }
/** A case with those of its people whom the asker may know of: of the others there are no facts. */
export type Counted = {
  id: CaseId
  persons: readonly PersonId[]
  needs: readonly { person: PersonId; code: string }[] | null
  openedAt: Date
}
/** That somebody said how urgent a case is, or whose work it is, reached nobody. */
const NO_CONTACT = ['set-triage', 'assign-cases']

/** What counts of these cases, found by the house whoever asks; what of it is shown is decided afterwards. */
export async function findCaseFacts(reader: Reader, files: readonly Counted[]): Promise<Map<CaseId, Facts>> {
  const { find, node, keys, at } = reader
  const on = at.toISOString().slice(0, 10)
  const persons = [...new Set(files.flatMap((file) => file.persons))]
  const ids = files.map(({ id }) => id)
  const [rings, births, statuses, apart, contacts, late] = await Promise.all([
    keys.fetch(find, persons),
    findBirths(reader, persons),
    findChildStatusOf(find, node, persons),
    findApartSince(reader, persons),
    findLastDone(reader, ids, NO_CONTACT),
    countLateTasks(find, node, ids, on),
  ])
  const ofPerson = (person: PersonId, needs: Counted['needs']): OfPerson => {
    const born = births.get(person) ?? null
    const status = statuses.get(person)
    const isAlone = (status === 'separated' || status === 'unaccompanied') && mayBeChildOn(born ?? undefined, on)
    return {
      person,
      needs: needsOf(person, needs, rings),
      alone: isAlone ? status : null,
      born,
      apartSince: apart.get(person) ?? null,
    }
  }
  return new Map(
    files.map(({ id, persons, needs, openedAt }) => [
      id,
      {
        on,
        people: persons.map((person) => ofPerson(person, needs)),
        lastContact: contacts.get(id) ?? openedAt,
        lateTasks: late.get(id)?.late ?? 0,
        nextDue: late.get(id)?.next ?? null,
      },
    ]),
  )
}

function needsOf(person: PersonId, needs: Counted['needs'], rings: Map<PersonId, Keyring>): string[] | null {
  if (isErased(rings.get(person)!, 'protection')) return null
  return (needs ?? []).filter((need) => need.person === person).flatMap((need) => openNeed(need, rings))
}
