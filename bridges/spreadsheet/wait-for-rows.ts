import type { ReadySheet } from './apply-mapping.ts'
import type { GatheredRow } from './gather-households.ts'
import { keepStrings } from './keep-strings.ts'
import { numbers } from './numbers.ts'
import { packRow, unpackRow } from './pack-row.ts'

/** Rows that wait for the rest of their household, by the number of the household. */
export type WaitingRows = {
  /** Whether too much waits, counting what was promised to those that began. */
  readonly full: boolean
  /** Says how many rows a household will bring in all; they are allowed for at once. */
  promise(rows: number): void
  add(household: number, row: GatheredRow): void
  has(household: number): boolean
  count(household: number): number
  /** The rows of a household in the order in which they came; they wait no longer. */
  take(household: number): GatheredRow[]
}

/** About what one packed row costs, for those that are still to come. */
const bytesOfRow = 320

/** Keeps rows packed and outside the heap: what waits is then all that it costs, however long it waits. */
export function waitForRows(sheets: ReadySheet[], mostBytes: number): WaitingRows {
  const rows = keepStrings(Number.POSITIVE_INFINITY)
  const [before, last, counts] = [numbers(), numbers(), numbers()]
  let [waiting, promised] = [0, 0]
  return {
    get full() {
      return rows.bytes + promised * bytesOfRow > mostBytes
    },
    promise(more) {
      promised += more
    },
    add(household, { sheet, row }) {
      rows.add(`${sheets.indexOf(sheet)}:${packRow(row)}`)
      before.set(rows.length - 1, last.at(household))
      if (last.at(household) === 0) waiting++
      last.set(household, rows.length)
      counts.set(household, counts.at(household) + 1)
      if (promised > 0) promised--
    },
    has: (household) => last.at(household) > 0,
    count: (household) => counts.at(household),
    take(household) {
      const taken: GatheredRow[] = []
      for (let at = last.at(household); at > 0; at = before.at(at - 1)) {
        const [sheet, packed] = rows.at(at - 1)!.split(/:(.*)/s)
        taken.push({ sheet: sheets[Number(sheet)]!, row: unpackRow(packed!) })
      }
      if (taken.length > 0 && --waiting === 0) rows.clear()
      last.set(household, 0)
      counts.set(household, 0)
      return taken.reverse()
    },
  }
}
