import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Table, Weighed, WeighsPairs, Weights } from '../../domain/matching/linking/index.ts'

/** What a thread is given to begin with: the table, its cells in memory that both may read. */
export type Given = Pick<Table, 'rows' | 'left' | 'two'> & {
  columns: { name: string; kind: Table['columns'][number]['kind']; texts: string[]; cells: Int32Array }[]
}
/** What it is asked, once. */
export type Asked = { pairs: Float64Array; weights: Weights; numbers: Int32Array }

/** As many threads as there are processors, this one among them, and not more than help. */
export const threadsAtHand = (): number => Math.min(4, availableParallelism())

/** Pairs to be weighed by several threads. Each prepares the table for itself while this one still looks for pairs. */
export function withThreads(table: Table, threads: number): WeighsPairs {
  const others = Array.from({ length: threads - 1 }, () => begin(table))
  return async (candidates, by, here) => {
    const part = Math.ceil(candidates.length / threads)
    const asked = others.map(({ ask }, at) => ask({ pairs: candidates.slice((at + 1) * part, (at + 2) * part), ...by }))
    return joined([here(candidates.subarray(0, part)), ...(await Promise.all(asked))])
  }
}

function begin({ rows, left, two, columns }: Table): { ask: (asked: Asked) => Promise<Weighed> } {
  const given: Given = {
    ...{ rows, left, two },
    columns: columns.map(({ name, kind, pool, cells }) => ({ name, kind, texts: pool.texts, cells })),
  }
  const worker = new Worker(new URL('./weigh-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  })
  worker.postMessage(given)
  const answer = new Promise<Weighed>((done, failed) => worker.once('message', done).once('error', failed))
  answer.catch(() => {}) // told to whoever asks
  // Whoever is never asked must not keep the command running; a listener would, so that this comes after it.
  worker.unref()
  return {
    ask: (asked) => {
      worker.ref()
      worker.postMessage(asked, [asked.pairs.buffer as ArrayBuffer])
      return answer.finally(() => worker.terminate())
    },
  }
}

function joined(parts: readonly Weighed[]): Weighed {
  const length = parts.reduce((sum, { pairs }) => sum + pairs.length, 0)
  const all = { pairs: new Float64Array(length), same: new Float32Array(length), kin: new Float32Array(length) }
  let at = 0
  for (const { pairs, same, kin } of parts) {
    all.pairs.set(pairs, at)
    all.same.set(same, at)
    all.kin.set(kin, at)
    at += pairs.length
  }
  return all
}
