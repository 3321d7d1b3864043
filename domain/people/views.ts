import type { Category } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring, Keys } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import type { Grounds } from '../sharing/index.ts'
import { maskBorn, maskNames } from './rules.ts'
import { CONTACT, findPhotos, findRecords, IDENTITY, type Identity, type RecordRow } from './store/records.ts'
import type { Contact, PersonShown } from './words.ts'

type Reader = { find: Sql; node: number; keys: Keys }
/** For each person, what the asker may see of them, field by field. */
export type Opens = ReadonlyMap<PersonId, Pick<Grounds, 'sees'>>
/** These people, as far as they are seen, with no more than these fields: what no line of a list shows is not opened for it. */
export const withOnly = (seen: Opens, persons: Iterable<PersonId>, fields: readonly string[]): Opens =>
  new Map(
    [...persons].flatMap((person) => {
      const sees = seen.get(person)?.sees
      if (!sees) return []
      const only = (field: string) =>
        fields.includes(field) ? sees(field) : { answer: 'deny' as const, rule: sees(field).rule }
      return [[person, { sees: only }] as const]
    }),
  )
export const PHOTO = 'people.photo.picture'

/** These people, no further than their grounds allow. What is not allowed is never opened; what was erased is named as erased. */
export async function showPeople(reader: Reader, opens: Opens): Promise<PersonShown[]> {
  const persons = [...opens.keys()]
  const [records, rings] = await Promise.all([
    findRecords(reader.find, reader.node, persons),
    reader.keys.fetch(reader.find, persons),
  ])
  const photos = await openPhotos(reader, records, rings, opens)
  const order = new Map(persons.map((person, i) => [person, i]))
  return records
    .map((record) => showPerson(record, rings.get(record.person)!, opens.get(record.person)!, photos))
    .sort((a, b) => order.get(a.id)! - order.get(b.id)!)
}

const FIELDS = [
  'identity.names',
  'identity.sex',
  'identity.birthDate',
  'identity.nationality',
  'identity.languages',
  'identity.agencyIds',
  'contact.safeContact',
  'contact.address',
] as const
type Field = (typeof FIELDS)[number]

function showPerson(
  record: RecordRow,
  ring: Keyring,
  { sees }: Pick<Grounds, 'sees'>,
  photos: Map<PersonId, string>,
): PersonShown {
  const { person, version, sex } = record
  const answers = new Map(FIELDS.map((field) => [field, sees(field).answer]))
  const told = (field: Field) => answers.get(field) === 'allow'
  const only = (answer: string) => FIELDS.filter((field) => answers.get(field) === answer)
  const masked = only('mask')
  const identity = FIELDS.some((field) => field.startsWith('identity.') && (told(field) || masked.includes(field)))
    ? openIdentity(record, ring)
    : undefined
  const contact =
    told('contact.safeContact') || told('contact.address') ? showContact(openContact(record, ring), told) : undefined
  const photo = photos.get(person)
  const { names = [], born, nationalities = [], languages = [], identifiers = [] } = identity ?? {}
  const shownBorn = told('identity.birthDate') ? born : masked.includes('identity.birthDate') && born && maskBorn(born)
  return {
    id: person,
    version,
    sex: told('identity.sex') ? sex : 'unknown',
    names: told('identity.names') ? names : masked.includes('identity.names') ? maskNames(names) : [],
    nationalities: told('identity.nationality') ? nationalities : [],
    languages: told('identity.languages') ? languages : [],
    identifiers: told('identity.agencyIds') ? identifiers : [],
    ...(shownBorn && { born: shownBorn }),
    ...(contact && { contact }),
    ...(photo && { photo }),
    masked,
    closed: only('deny'),
    erased: (['identity', 'contact'] as const).filter((category) => isErased(ring, category)),
    sameAs: record.links ?? [],
  }
}

/** The ways of reaching somebody and where they live are two things, and may be open to different people. */
function showContact(contact: Contact | undefined, told: (field: Field) => boolean): Contact | undefined {
  if (!contact) return undefined
  const { address, ...ways } = contact
  return {
    ...(told('contact.safeContact') ? ways : { phones: [] }),
    ...(told('contact.address') && address && { address }),
  }
}

export function openIdentity(
  { person, identity }: Pick<RecordRow, 'person' | 'identity'>,
  ring: Keyring,
): Identity | undefined {
  if (isErased(ring, 'identity')) return undefined
  return unseal<Identity>(ring, { person, category: 'identity', column: IDENTITY }, identity)
}

export function openContact(
  { person, contact }: Pick<RecordRow, 'person' | 'contact'>,
  ring: Keyring,
): Contact | undefined {
  if (!contact || isErased(ring, 'contact')) return undefined
  return unseal<Contact>(ring, { person, category: 'contact', column: CONTACT }, contact)
}

async function openPhotos(
  { find, node }: Reader,
  records: RecordRow[],
  rings: Map<PersonId, Keyring>,
  opens: Opens,
): Promise<Map<PersonId, string>> {
  const with_ = records.filter(
    ({ person, photo }) =>
      photo &&
      opens.get(person)!.sees('identity.photo').answer === 'allow' &&
      !isErased(rings.get(person)!, 'identity'),
  )
  if (with_.length === 0) return new Map()
  const photos = await findPhotos(
    find,
    node,
    with_.map(({ person }) => person),
  )
  return new Map(
    photos.map(({ person, type, picture }) => {
      const data = unseal<string>(rings.get(person)!, { person, category: 'identity', column: PHOTO }, picture)
      return [person, `data:${type};base64,${data}`]
    }),
  )
}

/** Which kinds of data these shown people carried: what a look notes is what it showed. */
export function categoriesIn(people: readonly PersonShown[]): Category[] {
  const some = (has: (person: PersonShown) => boolean) => people.some(has)
  return [
    ...(some(({ names, photo }) => names.length > 0 || photo !== undefined) ? (['identity'] as const) : []),
    ...(some(({ contact }) => contact !== undefined) ? (['contact'] as const) : []),
  ]
}
