import { type IdBytes, Ids } from './ids.ts'
import { Pool } from './pool.ts'
import { sharedRoom, withRoom } from './room.ts'
import type { Kind } from './words.ts'

/** One column: for each row the number of its text, or 0. Columns of names share their texts. */
export type Column = { name: string; kind: Kind; pool: Pool; cells: Int32Array }

/** The rows of one file, or of two below each other, column by column. */
export type Table = {
  rows: number
  /** How many rows are of the first file. */
  left: number
  two: boolean
  ids: Ids
  columns: Column[]
}

/** How many rows there are, and in which file. */
export type Sizes = Pick<Table, 'rows' | 'left' | 'two'>

/** By how much the earlier row of a pair is multiplied, so that both rows are one number. */
export const spanOf = ({ rows }: Pick<Table, 'rows'>): number => 2 ** Math.ceil(Math.log2(rows + 1))

/** Rows that were read elsewhere: their ids, every text once, and for each column which of the lists of texts are its own. */
export type Rows = { ids: IdBytes; pools: string[][]; poolOf: number[]; cells: Int32Array<ArrayBuffer>[] }

const NAMES: readonly Kind[] = ['given-name', 'family-name', 'full-name', 'father-name']

/** Takes rows as they are read; memory grows with what differs and not with what is repeated. */
export function tableOf(columns: readonly { name: string; kind: Kind }[]) {
  const names = new Pool()
  const pools = columns.map(({ kind }) => (NAMES.includes(kind) ? names : new Pool()))
  const ids = new Ids()
  let cells = columns.map(() => new Int32Array(1024))
  let left = -1
  return {
    ids,
    pools,
    /** Takes the texts of the row whose id was added last, by the numbers that they have in the pools of their columns. */
    put(numbers: ArrayLike<number>): void {
      const row = ids.length - 1
      if (row === cells[0]?.length) cells = cells.map((column) => withRoom(column, 2 * row))
      for (let at = 0; at < cells.length; at++) cells[at]![row] = numbers[at]!
    },
    add(id: string, texts: readonly string[]): void {
      ids.add(id)
      this.put(texts.map((text, at) => pools[at]!.id(text)))
    },
    /** Takes rows that were read elsewhere, as if they had been read here. */
    join(rows: Rows): void {
      const numbers = rows.pools.map((texts, at) => {
        const pool = pools[rows.poolOf.indexOf(at)]!
        return Int32Array.from(texts, (text) => pool.id(text))
      })
      const from = ids.length
      ids.join(rows.ids)
      cells = cells.map((column, at) => {
        const room = column.length < ids.length ? withRoom(column, ids.length) : column
        const number = numbers[rows.poolOf[at]!]!
        const theirs = rows.cells[at]!
        for (let row = 0; row < theirs.length; row++) room[from + row] = number[theirs[row]!]!
        return room
      })
    },
    /** What was read, for whoever joins it to what was read there. */
    taken(): Rows {
      const each = [...new Set(pools)]
      return {
        ids: ids.taken(),
        pools: each.map(({ texts }) => texts),
        poolOf: pools.map((pool) => each.indexOf(pool)),
        cells: cells.map((column) => column.slice(0, ids.length)),
      }
    },
    /** What follows is of the second file. */
    next(): void {
      left = ids.length
    },
    end(): Table {
      const within = pools.map((pool, at) => ({
        pool: pool.settle(),
        cells: shared(cells[at]!.subarray(0, ids.length)),
      }))
      const found = columns.map((column, at) => ({ ...column, ...within[at]! }))
      return { rows: ids.length, left: left < 0 ? ids.length : left, two: left >= 0, ids, columns: found }
    },
  }
}

function shared(cells: Int32Array): Int32Array {
  const copy = sharedRoom(cells.length)
  copy.set(cells)
  return copy
}
