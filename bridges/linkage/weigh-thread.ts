import { parentPort, workerData } from 'node:worker_threads'
import { Pool, prepare, spanOf, type Table, weighPairs } from '../../domain/matching/linking/index.ts'
import type { Asked, Given } from './threads.ts'

const { columns, ...sizes } = workerData as Given
const pools = new Map<string[], Pool>()
const poolOf = (texts: string[]): Pool => {
  const pool = pools.get(texts) ?? new Pool(texts)
  pools.set(texts, pool)
  return pool
}
const table: Table = {
  ...sizes,
  ids: [],
  columns: columns.map(({ name, kind, texts, cells }) => ({ name, kind, pool: poolOf(texts), cells })),
}
const prepared = prepare(table)

parentPort!.once('message', ({ pairs, weights }: Asked) => {
  const weighed = weighPairs(pairs, spanOf(table), prepared, weights, table)
  const { buffer: a } = weighed.pairs
  parentPort!.postMessage(weighed, [a, weighed.same.buffer, weighed.kin.buffer] as ArrayBuffer[])
})
