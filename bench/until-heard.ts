import { setTimeout as sleep } from 'node:timers/promises'

type Health = { entries: number; placed: number; listeners: { behind: number }[] }

/** Waits until every line has its place and every newcomer was compared; how long that took, in milliseconds. */
export async function untilHeard(port: number): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { entries, placed, listeners } = (await (
      await fetch(`http://127.0.0.1:${port}/api/ledger/health`)
    ).json()) as Health
    if (entries === placed && listeners.every(({ behind }) => behind <= 0)) return Math.round(performance.now() - began)
    await sleep(50)
  }
}
