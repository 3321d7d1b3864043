import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, DeedId, FactId, PersonId, SiteId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import { seal } from '../../../ground/seal.ts'
import { together } from '../../../ground/together.ts'
import type { Contact, NewPerson, Sex } from '../words.ts'

/** What is sealed together under the category identity. */
export type Identity = Pick<NewPerson, 'names' | 'born' | 'nationalities' | 'languages' | 'identifiers'>
export type RecordRow = {
  person: PersonId
  agency: AgencyId
  site: SiteId | null
  version: number
  sex: Sex
  identity: Buffer
  contact: Buffer | null
  recordedAt: Date
  deed: DeedId
  photo: { nth: number; type: string } | null
  links: { link: FactId; person: PersonId }[] | null
}

export const IDENTITY = 'people.record.identity'
export const CONTACT = 'people.record.contact'

export function sealIdentity(ring: Keyring, person: PersonId, identity: Identity): Buffer {
  return seal(ring, { person, category: 'identity', column: IDENTITY }, identity)
}

export function sealContact(ring: Keyring, person: PersonId, contact: Contact | undefined): Buffer | null {
  return contact ? seal(ring, { person, category: 'contact', column: CONTACT }, contact) : null
}

/** Writes people down. Their keyrings are made in the same act. */
export function addRecords(act: Act, people: readonly NewPerson[], rings: Map<PersonId, Keyring>): void {
  const identity = people.map(({ id, names, born, nationalities, languages, identifiers }) =>
    sealIdentity(rings.get(id)!, id, { names, ...(born && { born }), nationalities, languages, identifiers }),
  )
  const contact = people.map(({ id, contact }) => sealContact(rings.get(id)!, id, contact))
  void act.write`
    insert into people.record (node, person, agency, site, version, sex, identity, contact, recorded_at, deed)
    select ${act.node}, person, ${act.agency}, ${act.asking.actor.site}, 1, sex, identity, contact, ${act.at}, ${act.asking.id}
      from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ sex }) => sex)}::text[], ${identity}::bytea[], ${contact}::bytea[])
           as new (person, sex, identity, contact)`
}

export const findRecords = async (find: Sql, node: number, persons: readonly PersonId[]): Promise<RecordRow[]> => [
  ...(await recordsTogether(find, persons, node)).values(),
]
const recordsTogether = together<PersonId, RecordRow, number>(async (find, persons, node) => {
  const rows = await find<RecordRow>`
    select person, agency, site, version, sex, identity, contact, recorded_at as "recordedAt", deed,
           (select json_build_object('nth', nth, 'type', type) from people.photo
             where photo.node = record.node and photo.person = record.person order by nth desc limit 1) as photo,
           (select json_agg(json_build_object('link', link.id, 'person', link.person))
              from (select id, other as person, node from people.link where one = record.person union all
                    select id, one, node from people.link where other = record.person) as link
             where link.node = record.node
               and not exists (select from people.unlinking where unlinking.link = link.id and unlinking.node = link.node)) as links
      from people.record where node = ${node} and person = any(${persons}::uuid[])`
  return new Map(rows.map((row) => [row.person, row]))
})

/** Puts a corrected version in the place of the one before, which is kept. Who comes second finds that version kept already, and fails. */
export function replaceRecord(
  act: Act,
  before: RecordRow,
  { sex, identity, contact, reason }: { sex: Sex; identity: Buffer; contact: Buffer | null; reason: Buffer },
): void {
  const { person, version } = before
  void act.write`
    insert into people.past (node, person, version, sex, identity, contact, recorded_at, deed, reason, corrected_at, corrected_by, corrected_deed)
    select node, person, ${version}, sex, identity, contact, recorded_at, deed, ${reason}, ${act.at}, ${act.asking.actor.id}, ${act.asking.id}
      from people.record where node = ${act.node} and person = ${person}`
  void act.write`
    update people.record set version = ${version + 1}, sex = ${sex}, identity = ${identity}, contact = ${contact}
     where node = ${act.node} and person = ${person} and version = ${version}`
}

/** Records as they were before they were corrected, and which deed wrote a version of one: what the lines of those deeds commit to. */
export const EARLIER_RECORDS = {
  rows: `
  select node, person, record.agency, record.site, past.version, past.sex, past.identity, past.contact, past.recorded_at, past.deed
    from people.past join people.record using (person, node)`,
  writer: `
  coalesce((select corrected_deed from people.past where past.person = t.person and past.node = t.node and past.version = t.version - 1), t.deed)`,
}

export function addPhoto(
  act: Act,
  { person, type, picture }: { person: PersonId; type: string; picture: Buffer },
): void {
  void act.write`
    insert into people.photo (node, person, nth, type, picture, at, deed)
    select ${act.node}, ${person}, 1 + count(*), ${type}, ${picture}, ${act.at}, ${act.asking.id}
      from people.photo where node = ${act.node} and person = ${person}`
}

export async function findPhotos(find: Sql, node: number, persons: readonly PersonId[]) {
  return find<{ person: PersonId; type: string; picture: Buffer }>`
    select distinct on (person) person, type, picture from people.photo
     where node = ${node} and person = any(${persons}::uuid[]) order by person, nth desc`
}

/** Takes the pictures of these people away; the deeds that had added them, which wrote nothing else. */
export async function takePhotos(act: Act, persons: readonly PersonId[]): Promise<DeedId[]> {
  const photos = await act.write<{ deed: DeedId }>`
    delete from people.photo where node = ${act.node} and person = any(${persons}::uuid[]) returning deed`
  return photos.map(({ deed }) => deed)
}

export type BareRow = Omit<RecordRow, 'photo' | 'links' | 'version'>

/** Records as far as they are compared: without pictures and links. */
export const findBareRecords = async (find: Sql, node: number, persons: readonly PersonId[]): Promise<BareRow[]> => [
  ...(await bareTogether(find, persons, node)).values(),
]
const bareTogether = together<PersonId, BareRow, number>(async (find, persons, node) => {
  const rows = await find<BareRow>`
    select person, agency, site, sex, identity, contact, recorded_at as "recordedAt", deed
      from people.record where person = any(${persons}::uuid[]) and node = ${node}`
  return new Map(rows.map((row) => [row.person, row]))
})

/** Everybody who was written down, in the order of their ids, so many behind one. */
export async function findEverybody(find: Sql, node: number, after: PersonId, most: number): Promise<PersonId[]> {
  const rows = await find<{ person: PersonId }>`
    select person from people.record where person > ${after} and node = ${node} order by person limit ${most}`
  return rows.map(({ person }) => person)
}

/** Lets nobody correct these records until the act ends: what follows from them is written as they stand. */
export const holdRecords = (act: Act, persons: readonly PersonId[]): Promise<unknown> =>
  act.find`select person from people.record where node = ${act.node} and person = any(${persons}::uuid[]) order by person for share`
