import type { Candidates, Helpers, Table } from '../../domain/matching/linking/index.ts'
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

/** Lets other threads help with a table. Each prepares it for itself. */
export function helpedBy(others: readonly Thread[], { rows, left, two, columns }: Table): Helpers {
  const given = columns.map(({ name, kind, pool, cells }) => ({ name, kind, texts: pool.texts, cells }))
  for (const thread of others) thread.tell({ hold: { rows, left, two, columns: given } })
  return {
    know: (numbers) => {
      for (const thread of others) thread.tell({ know: numbers })
    },
    meet: () => others[0]!.ask<Float64Array[]>({ meet: 'strangers' }),
    find: (search) => Promise.all(others.map((thread) => thread.ask<Candidates>({ find: search }))),
    compare: (pairs) =>
      Promise.all(others.map((thread, at) => thread.ask<Uint8Array>({ compare: pairs, who: at + 1 }))),
  }
}
