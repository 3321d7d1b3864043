import type { Compares, Table } from '../../domain/matching/linking/index.ts'
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

/** Pairs to be compared by several threads. Each prepares the table for itself while this one still looks for pairs. */
export function comparedBy(others: readonly Thread[], { rows, left, two, columns }: Table): Compares {
  const given = columns.map(({ name, kind, pool, cells }) => ({ name, kind, texts: pool.texts, cells }))
  for (const thread of others) thread.tell({ hold: { rows, left, two, columns: given } })
  return (pairs, numbers) =>
    Promise.all(others.map((thread, at) => thread.ask<Uint8Array>({ compare: pairs, numbers, who: at + 1 })))
}
