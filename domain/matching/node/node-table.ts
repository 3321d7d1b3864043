import { isDefaultDay, type PartialDate, precisionOf, spanOf } from '../../../ground/partial-date.ts'
import type { NamePartKind, PersonName } from '../../../ground/person-name.ts'
import type { OpenRecord } from '../../people/index.ts'
import type { Kind } from '../linking/index.ts'
import { normaliseIdentifier } from '../normalise-number.ts'

/** What is compared of every record of a node. */
export const COLUMNS: readonly { name: string; kind: Kind }[] = [
  { name: 'given', kind: 'given-name' },
  { name: 'father', kind: 'father-name' },
  { name: 'family', kind: 'family-name' },
  { name: 'born', kind: 'date' },
  { name: 'sex', kind: 'sex' },
  { name: 'phone', kind: 'phone' },
  { name: 'identifier', kind: 'identifier' },
  { name: 'site', kind: 'category' },
  { name: 'registration', kind: 'household' },
]

/** A record as a row of those columns; empty where it says nothing. */
export function rowOf({ identity, contact, sex, site, registration }: OpenRecord): string[] {
  const [number] = identity.identifiers.map(normaliseIdentifier).filter(({ value }) => value !== '')
  return [
    ...namesOf(identity.names),
    identity.born ? dayOf(identity.born) : '',
    sex === 'female' || sex === 'male' ? sex : '',
    contact?.phones[0] ?? '',
    number?.value ?? '',
    site ?? '',
    registration,
  ]
}

/** The name as it was told: the person's own, the father's and the family's. Who is called by fathers alone has the last of them as a family's. */
function namesOf(names: readonly PersonName[]): [given: string, father: string, family: string] {
  const parts = (names.find(({ use }) => use === 'told') ?? names[0])?.parts ?? []
  const said = (...kinds: NamePartKind[]) =>
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join(' ')
  const given = said('given') || said('nickname') || said('other') || said('mother')
  return [given, said('father'), said('family') || said('clan') || said('grandfather')]
}

/** A default day says no more than its year, and a span no more than the year in its middle. */
function dayOf(born: PartialDate): string {
  const { earliest, latest } = spanOf(born)
  const precision = precisionOf(born)
  if (precision === 'day' && !isDefaultDay(born)) return earliest
  if (precision === 'month') return earliest.slice(0, 7)
  return new Date((Date.parse(earliest) + Date.parse(latest)) / 2).toISOString().slice(0, 4)
}
