import { checkHouse, type LedgerChecked } from './check-house.ts'
import { canCheck } from './is-signed.ts'
import type { Kept } from './kept-checkpoints.ts'

export type Told = { done: number; total: number } | { checked: LedgerChecked } | { failed: 'unreachable' | 'unable' }

const tell = (told: Told) => postMessage(told)

/** Hashing beside the screen, so that whoever waits can go on reading. */
addEventListener('message', async ({ data }: MessageEvent<{ address: string; kept: Kept | null }>) => {
  if (!(await canCheck())) return tell({ failed: 'unable' })
  let told = 0
  const telling = (done: number, total: number) => {
    if (done < total && done > 0 && performance.now() - told < TELL_MS) return
    told = performance.now()
    tell({ done, total })
  }
  try {
    tell({ checked: await checkHouse(data.address, data.kept, telling) })
  } catch {
    tell({ failed: 'unreachable' })
  }
})

const TELL_MS = 100
