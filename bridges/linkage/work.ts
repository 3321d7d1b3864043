import { type MessagePort, parentPort } from 'node:worker_threads'
import {
  type Column,
  helperOn,
  Ids,
  Pool,
  type Rows,
  type Table,
  type ToCompare,
  type ToFind,
  tableOf,
} from '../../domain/matching/linking/index.ts'
import { type Columns, type Part, type Read, readRows } from './read-table.ts'

/** A table as threads share it: its cells lie in memory that all of them read, and each has its own copy of the texts. */
export type Given = Pick<Table, 'rows' | 'left' | 'two'> & {
  columns: (Pick<Column, 'name' | 'kind' | 'cells'> & { texts: string[] })[]
}
/** Rows that a thread has read; nothing, where one of them cannot be right: whoever reads in order says which. */
export type RowsRead = (Read & Rows) | undefined

/** What a thread is told: to read a part of a file, to hold a table, and how to help with it. */
export type Told =
  | { read: Part; id: string; columns: Columns }
  | { hold: Given }
  | { know: Int32Array }
  | { meet: 'strangers' }
  | { find: ToFind }
  | { compare: ToCompare; who: number }

const port = parentPort as MessagePort
let helper: ReturnType<typeof helperOn>

port.on('message', async (told: Told) => {
  if ('hold' in told) helper = helperOn({ ...told.hold, ids: new Ids(), columns: columnsOf(told.hold) })
  else if ('know' in told) helper.know(told.know)
  else if ('meet' in told) port.postMessage(helper.meet())
  else if ('read' in told) {
    const read = await readHere(told)
    port.postMessage(read, read ? [read.ids.bytes, read.ids.begins, ...read.cells].map(({ buffer }) => buffer) : [])
  } else if ('find' in told) {
    const found = helper.find(told.find)
    port.postMessage(
      found,
      [found, ...found.taught].map(({ pairs }) => pairs.buffer),
    )
  } else {
    const patterns = helper.compare(told.compare, told.who)
    port.postMessage(patterns, [patterns.buffer])
  }
})

async function readHere({ read, id, columns }: Extract<Told, { read: Part }>): Promise<RowsRead> {
  const reading = tableOf(columns)
  try {
    return { ...(await readRows(read, { id }, { columns, table: reading }, () => {})), ...reading.taken() }
  } catch {
    return undefined
  }
}

function columnsOf({ columns }: Given): Column[] {
  const pools = new Map<string[], Pool>()
  const poolOf = (texts: string[]): Pool => {
    const pool = pools.get(texts) ?? new Pool(texts)
    pools.set(texts, pool)
    return pool
  }
  return columns.map(({ name, kind, texts, cells }) => ({ name, kind, pool: poolOf(texts), cells }))
}
