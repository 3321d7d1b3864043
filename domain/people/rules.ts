import { daysAfter } from '../../ground/calendars.ts'
import type { PersonId } from '../../ground/ids.ts'
import { childUntil, liesAhead, type PartialDate } from '../../ground/partial-date.ts'
import type { PersonName } from '../../ground/person-name.ts'
import { Invalid } from '../../ground/refusals.ts'
import type { Contact, NewPerson } from './words.ts'

/** Nobody is born on a day that has come nowhere yet. Where the clock is first, a day begins while by UTC it is the one before. */
export function insistOnBirths(people: readonly { id: PersonId; born?: PartialDate | undefined }[], at: Date): void {
  const on = daysAfter(at.toISOString().slice(0, 10), 1)
  for (const { id, born } of people)
    if (born && liesAhead(born, on)) throw new Invalid('in-the-future', { field: 'born', person: id })
}

/** What of a person access depends on: where they come from, until when they are a child, whether their phone is theirs alone. */
export function accessOf(
  { nationalities, born, contact }: Pick<NewPerson, 'nationalities' | 'born' | 'contact'>,
  at: Date,
) {
  return { origins: originsOf(nationalities), adultFrom: adultFrom(born, at), contactSafety: safetyOf(contact) }
}

/** Countries that somebody may have fled. A stateless person of whom no country is known may have fled any. */
function originsOf(nationalities: readonly string[]): string[] | null {
  const countries = nationalities.filter((code) => code !== 'XXA')
  return countries.length > 0 ? countries : null
}

/** Of a child the day of their majority; of an adult no day, since it would be a birthday. */
function adultFrom(born: PartialDate | undefined, at: Date): Date | '-infinity' | null {
  if (!born) return null
  const day = new Date(`${childUntil(born)}T00:00:00Z`)
  return day <= at ? '-infinity' : day
}

function safetyOf(contact: Contact | undefined): 'private' | 'shared' | 'none' {
  if (!contact || (contact.phones.length === 0 && !contact.email)) return 'none'
  return contact.safe?.leaveMessage === false || contact.safe?.askFor || contact.safe?.never ? 'shared' : 'private'
}

/** A name as far as it may be told: the first letter of each part, in its own script. */
export const maskNames = (names: readonly PersonName[]): PersonName[] =>
  names.map(({ parts, ...name }) => ({
    ...name,
    parts: parts.map(({ kind, text }) => ({ kind, text: `${[...text][0] ?? ''}.` })),
  }))

/** A birth date as far as it may be told: its year. */
export const maskBorn = ({ edtf }: PartialDate): PartialDate => ({ edtf: edtf.slice(0, 4) })

/** Whether the first bytes are those of the kind of picture that they are said to be. */
export function isPicture(type: string, start: Uint8Array): boolean {
  const at = (from: number, ...bytes: number[]) => bytes.every((byte, i) => start[from + i] === byte)
  if (type === 'image/jpeg') return at(0, 0xff, 0xd8, 0xff)
  if (type === 'image/png') return at(0, 0x89, 0x50, 0x4e, 0x47)
  return at(0, 0x52, 0x49, 0x46, 0x46) && at(8, 0x57, 0x45, 0x42, 0x50)
}

/** A pair in its one order, so that a link of A and B is the link of B and A. */
export const inOrder = <Id extends string>(a: Id, b: Id): [Id, Id] => (a < b ? [a, b] : [b, a])

/** Which field of the data set a part of a record is. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  names: 'identity.names',
  sex: 'identity.sex',
  born: 'identity.birthDate',
  nationalities: 'identity.nationality',
  languages: 'identity.languages',
  identifiers: 'identity.agencyIds',
  contact: 'contact.safeContact',
}
