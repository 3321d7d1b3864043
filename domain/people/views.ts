import type { Category } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring, Keys } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { CONTACT, findPhotos, findRecords, IDENTITY, type Identity, type RecordRow } from './store/records.ts'
import type { Contact, PersonShown } from './words.ts'

type Reader = { find: Sql; node: number; keys: Keys }
/** For each person, the categories that the ground opens. */
export type Opens = Map<PersonId, readonly Category[]>
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

function showPerson(
  record: RecordRow,
  ring: Keyring,
  open: readonly Category[],
  photos: Map<PersonId, string>,
): PersonShown {
  const { person, version, sex } = record
  const identity = open.includes('identity') ? openIdentity(record, ring) : undefined
  const contact = open.includes('contact') ? openContact(record, ring) : undefined
  const photo = photos.get(person)
  const { names = [], born, nationalities = [], languages = [], identifiers = [] } = identity ?? {}
  return {
    id: person,
    version,
    sex,
    names,
    nationalities,
    languages,
    identifiers,
    ...(born && { born }),
    ...(contact && { contact }),
    ...(photo && { photo }),
    closed: (['identity', 'contact'] as const).filter((category) => !open.includes(category)),
    erased: (['identity', 'contact'] as const).filter((category) => isErased(ring, category)),
    sameAs: record.links ?? [],
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
      photo && opens.get(person)!.includes('identity') && !isErased(rings.get(person)!, 'identity'),
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
