import { parentPort } from 'node:worker_threads'
import { Pool, prepareToCompare, spanOf, weighPairs } from '../../domain/matching/linking/index.ts'
import type { Asked, Given } from './threads.ts'

const port = parentPort!

port.once('message', (given: Given) => {
  const { rows, left, two } = given
  const comparing = prepareToCompare({ rows, left, two, ids: [], columns: columnsOf(given) })
  port.once('message', ({ pairs, weights, numbers }: Asked) => {
    const sizes = { rows, left, two }
    const weighed = weighPairs(pairs, spanOf(sizes), comparing(numbers), weights, sizes)
    const { buffer: a } = weighed.pairs
    port.postMessage(weighed, [a, weighed.same.buffer, weighed.kin.buffer] as ArrayBuffer[])
  })
})

function columnsOf({ columns }: Given) {
  const pools = new Map<string[], Pool>()
  const poolOf = (texts: string[]): Pool => {
    const pool = pools.get(texts) ?? new Pool(texts)
    pools.set(texts, pool)
    return pool
  }
  return columns.map(({ name, kind, texts, cells }) => ({ name, kind, pool: poolOf(texts), cells }))
}
