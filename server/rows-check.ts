import type { RowsCheck, RowsFound } from '../domain/oversight/index.ts'
import type { Ground } from '../ground/act.ts'
import { toBase64 } from '../ground/bytes.ts'
import { readCheckpoint } from '../ground/checkpoint.ts'
import { findCheckpoint } from '../ground/read-ledger.ts'
import { faultOf } from './answer.ts'
import { holdRows } from './hold-rows.ts'
import { writeDown } from './write-down.ts'

/**
 * Holds the rows of the house against their lines for whoever oversees it. That may take minutes, and a look must not: so it
 * runs beside the looks, which tell how it stands. Whoever asks while it runs is answered by a run that began afterwards.
 */
export function keepRowsCheck(ground: Ground, logKey: string): RowsCheck {
  let running = false
  let asked = false
  let found: RowsFound | 'failed' | null = null
  const run = async () => {
    running = true
    while (asked) {
      asked = false
      found = await hold(ground, logKey).catch((error) => {
        writeDown(`the rows of the house could not be checked: ${faultOf(error)}`)
        return 'failed' as const
      })
    }
    running = false
  }
  return {
    begin() {
      asked = true
      if (!running) void run()
    },
    state: () => ({ running, found }),
  }
}

async function hold(ground: Ground, logKey: string): Promise<RowsFound> {
  const at = new Date()
  const { rows, rooms } = await holdRows(ground, await findSigned(ground, logKey))
  return { at, lines: rows.rows, rows: rooms.rows, tables: rooms.tables, wrong: [...rooms.wrong, ...rows.wrong] }
}

/** What was signed last. A checkpoint that does not read as one is told by whoever checks the ledger. */
async function findSigned({ database }: Ground, logKey: string) {
  const newest = await findCheckpoint(database.sql)
  try {
    const read = newest && readCheckpoint(newest.note, logKey)
    return read && { size: read.size, root: toBase64(read.root) }
  } catch {
    return undefined
  }
}
