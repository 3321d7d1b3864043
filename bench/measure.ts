import type { Client, Heard } from './client.ts'

export type Measured = { perSecond: number; p50: number; p99: number; count: number; bad: number }

/** Lets some clients ask again and again until it is time, and says how fast they were answered, in milliseconds. */
export async function measure(
  clients: Client[],
  seconds: number,
  once: (client: Client) => Promise<Heard>,
): Promise<Measured> {
  const took: number[] = []
  const began = performance.now()
  let bad = 0
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - began < seconds * 1000) {
        const at = performance.now()
        if ((await once(client)).status !== 200) bad++
        took.push(performance.now() - at)
      }
    }),
  )
  const perSecond = (took.length / (performance.now() - began)) * 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)]! * 10) / 10
  return { perSecond: Math.round(perSecond), p50: at(0.5), p99: at(0.99), count: took.length, bad }
}
