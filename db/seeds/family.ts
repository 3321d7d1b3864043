import type { Need, RegisterHousehold } from '../../domain/cases/words.ts'
import type { NewSeparation, TieKind } from '../../domain/families/words.ts'
import type { Contact, NewPerson } from '../../domain/people/words.ts'
import type { CaseId, FactId, HouseholdId, PersonId, TieId } from '../../ground/ids.ts'
import type { PartialDate } from '../../ground/partial-date.ts'
import type { NamePart, PersonName } from '../../ground/person-name.ts'
import { scriptOf } from '../../ground/script.ts'
import type { Chance } from './chance.ts'
import type { Told } from './names.ts'

/** A person as a story tells them, before they are written down. */
export type Told1 = {
  as: string
  name: readonly Told[]
  kinds?: readonly NamePart['kind'][]
  sex: NewPerson['sex']
  born?: PartialDate
  nationality?: string
  language?: string
  interpreter?: boolean
  contact?: Contact
  numbers?: NewPerson['identifiers']
  needs?: Need[]
  apart?: Omit<NewSeparation, 'id' | 'person'>
  child?: 'separated' | 'unaccompanied' | 'accompanied'
}
/** `from` is the … of `to`; both by the words under which the story knows them. */
export type ToldTie = [from: string, kind: TieKind, to: string, source?: 'told-by-one' | 'told-by-both' | 'document']
export type Story = { people: Told1[]; ties: ToldTie[]; kind: RegisterHousehold['case']['kind']; head: string }

/** Writes a told family down as the deed that registers it. */
export function writeDown(chance: Chance, at: Date, { people, ties, kind, head }: Story): RegisterHousehold {
  const ids = new Map(people.map(({ as }) => [as, chance.id<PersonId>(at)]))
  const since = at.toISOString().slice(0, 10)
  return {
    household: { id: chance.id<HouseholdId>(at), since, head: ids.get(head)! },
    people: people.map((told) => writePerson(ids.get(told.as)!, told)),
    missing: people.flatMap(({ as, apart }) =>
      apart ? [{ id: chance.id<FactId>(at), person: ids.get(as)!, ...apart }] : [],
    ),
    ties: ties.map(([from, tie, to, source = 'told-by-one']) => ({
      id: chance.id<TieId>(at),
      kind: tie,
      from: ids.get(from)!,
      to: ids.get(to)!,
      source,
    })),
    childStatuses: people.flatMap(({ as, child }) =>
      child ? [{ id: chance.id<FactId>(at), person: ids.get(as)!, status: child, since }] : [],
    ),
    needs: people.flatMap(({ as, needs = [] }) =>
      needs.map((code) => ({ id: chance.id<FactId>(at), person: ids.get(as)!, code })),
    ),
    case: { id: chance.id<CaseId>(at), kind },
  }
}

function writePerson(
  id: PersonId,
  { name, kinds, sex, born, nationality, language, interpreter, contact, numbers = [] }: Told1,
): NewPerson {
  return {
    id,
    names: writeNames(name, kinds ?? ['given', 'family'], language),
    sex,
    identifiers: numbers,
    nationalities: nationality ? [nationality] : [],
    languages: language ? [{ code: language, ...(interpreter && { interpreter }) }] : [],
    ...(born && { born }),
    ...(contact && { contact }),
  }
}

/** A name in its own script, and, where that is not Latin, the romanised form as a second name. */
function writeNames(
  name: readonly Told[],
  kinds: readonly NamePart['kind'][],
  language: string | undefined,
): PersonName[] {
  const parts = (at: 0 | 1) => name.map((told, i) => ({ kind: kinds[i] ?? 'other', text: told[at] }))
  const script = scriptOf(name[0]![0])
  const own: PersonName = { parts: parts(0), script, use: 'told', ...(language && { language }) }
  return script === 'Latn' ? [own] : [own, { parts: parts(1), script: 'Latn', use: 'romanised' }]
}
