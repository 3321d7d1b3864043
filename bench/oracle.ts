import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { readDataSet } from '../domain/sharing/data-set.ts'
import { type Held, holdAgainst } from '../test/world/access/cedar/hold-against.ts'
import { openOracle } from '../test/world/access/cedar/oracle.ts'

type Part = { seed: number; worlds: number }

/** Holds the evaluator against Cedar on so many small worlds, on every core. */
export async function holdOracle(worlds: number): Promise<Held> {
  const hands = availableParallelism()
  const parts = Array.from({ length: hands }, (_, nth) => ({ seed: nth + 1, worlds: Math.ceil(worlds / hands) }))
  const held = await Promise.all(parts.map(holdPart))
  return {
    cases: sum(held, 'cases'),
    allow: sum(held, 'allow'),
    mask: sum(held, 'mask'),
    differences: held.flatMap(({ differences }) => differences),
  }
}

const sum = (held: readonly Held[], what: 'cases' | 'allow' | 'mask') =>
  held.reduce((total, one) => total + one[what], 0)

function holdPart(part: Part): Promise<Held> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

if (!isMainThread && workerData?.worlds)
  parentPort!.postMessage(holdAgainst(openOracle(), { set: readDataSet('demo'), ...(workerData as Part) }))
