/** Does so much of it at once, and takes up the next whenever one is done. */
export async function inTurns<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<unknown>): Promise<void> {
  const queue = all.values()
  const turn = async () => {
    for (const next of queue) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
}
