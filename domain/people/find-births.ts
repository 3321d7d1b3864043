import type { PersonId } from '../../ground/ids.ts'
import type { PartialDate } from '../../ground/partial-date.ts'
import { openRecords } from './open-records.ts'

/** When these people were born, as far as it is written down; nothing else of who they are. For the house itself, to count by. */
export async function findBirths(
  reader: Parameters<typeof openRecords>[0],
  persons: readonly PersonId[],
): Promise<Map<PersonId, PartialDate>> {
  const records = await openRecords(reader, persons)
  return new Map(records.flatMap(({ person, identity: { born } }) => (born ? [[person, born] as const] : [])))
}
