import type { Sql } from '../../ground/database.ts'
import type { AgencyId, DeedId, PersonId, SiteId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { findBareRecords, type Identity } from './store/records.ts'
import { openContact, openIdentity } from './views.ts'
import type { Contact, Sex } from './words.ts'

/** A record opened for the house itself, to compare or to index: nobody is shown it by that. */
export type OpenRecord = {
  person: PersonId
  agency: AgencyId
  site: SiteId | null
  sex: Sex
  recordedAt: Date
  /** The deed by which they were first written down: whoever came with them was seen beside them. */
  registration: DeedId
  identity: Identity
  contact: Contact | undefined
}

/**
 * Opens records for comparing. Records whose identity was erased are left out: there is nothing to compare. So is one
 * that somebody damaged in the database: whoever reads it is told, and the comparison of all others goes on.
 */
export async function openRecords(
  reader: { find: Sql; node: number; keys: Keys },
  persons: readonly PersonId[],
): Promise<OpenRecord[]> {
  const [records, rings] = await Promise.all([
    findBareRecords(reader.find, reader.node, persons),
    reader.keys.fetch(reader.find, [...persons]),
  ])
  return records.flatMap((record) => {
    const ring = rings.get(record.person)!
    const identity = openOrLeave(() => openIdentity(record, ring))
    const { person, agency, site, sex, recordedAt, deed } = record
    return identity
      ? [
          {
            person,
            agency,
            site,
            sex,
            recordedAt,
            registration: deed,
            identity,
            // Whoever compares or counts may never ask how somebody is reached.
            get contact() {
              return openOrLeave(() => openContact(record, ring))
            },
          },
        ]
      : []
  })
}

function openOrLeave<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch {
    return undefined
  }
}
