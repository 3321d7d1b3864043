import type { Table, Weighed, WeighsPairs } from '../../domain/matching/linking/index.ts'
import { Thread } from './thread.ts'

/** Does something with so many threads, this one among them. They end with it. */
export async function withThreads<Done>(
  count: number,
  work: (others: readonly Thread[]) => Promise<Done>,
): Promise<Done> {
  const others = Array.from({ length: count - 1 }, () => new Thread())
  try {
    return await work(others)
  } finally {
    await Promise.all(others.map((thread) => thread.end()))
  }
}

/** Pairs to be weighed by several threads. Each prepares the table for itself while this one still looks for pairs. */
export function weighedBy(others: readonly Thread[], { rows, left, two, columns }: Table): WeighsPairs {
  const given = columns.map(({ name, kind, pool, cells }) => ({ name, kind, texts: pool.texts, cells }))
  for (const thread of others) thread.tell({ hold: { rows, left, two, columns: given } })
  return async (candidates, by, here) => {
    const part = Math.ceil(candidates.length / (others.length + 1))
    const asked = others.map((thread, at) => {
      const weigh = candidates.slice((at + 1) * part, (at + 2) * part)
      return thread.ask<Weighed>({ weigh, ...by }, [weigh.buffer])
    })
    return joined([here(candidates.subarray(0, part)), ...(await Promise.all(asked))])
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
