import type { Database } from '../ground/database.ts'
import { findErased } from '../ground/find-erased.ts'
import type { Keys } from '../ground/keys.ts'
import { type RoomsVerdict, verifyRooms } from '../ground/verify-rooms.ts'
import { type RowsVerdict, verifyRows } from '../ground/verify-rows.ts'
import { ERASING, earlierRows } from './rooms.ts'

export type Held = { rows: RowsVerdict; rooms: RoomsVerdict }
type HouseRows = { database: Database; keys: Keys | undefined }

/** Holds every row of the house against the lines of its ledger, and those against what was signed. What was erased by a deed may be gone. */
export async function holdRows(
  { database, keys }: HouseRows,
  signed: { size: number; root: string } | undefined,
): Promise<Held> {
  return {
    rows: await verifyRows(database.sql, keys, signed ? { signed } : {}),
    rooms: await verifyRooms(database, {
      earlier: earlierRows,
      erased: keys ? await findErased(database.sql, keys, ERASING) : new Set(),
    }),
  }
}
