import { useEffect, useRef, useState } from 'react'
import type { RowsChecked } from '../../domain/oversight/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { look } from '../api/use-look.ts'
import type { LedgerChecked } from './check-house.ts'
import type { Told } from './check-worker.ts'
import { type Kept, keepNote, readKept } from './kept-checkpoints.ts'

/** `ledger` is missing where this browser cannot check signatures; `before` is what it had kept from earlier visits. */
export type HouseChecked = { at: string; before: Kept | null; ledger: LedgerChecked | null; rows: RowsChecked }
export type Check =
  | { state: 'none' }
  | { state: 'running'; done: number; total: number }
  | { state: 'checked'; found: HouseChecked }
  | { state: 'unreachable' }
  | { state: 'refused'; error: Error }

/** Checks the house when asked to, and remembers what it found whole. Whoever leaves the screen stops it. */
export function useCheck(purpose: Purpose): [Check, () => void] {
  const [check, setCheck] = useState<Check>({ state: 'none' })
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const begin = () => {
    stop.current()
    const [left, before, at] = [new AbortController(), readKept(), new Date().toISOString()]
    stop.current = () => left.abort()
    const show = (next: Check) => left.signal.aborted || setCheck(next)
    show({ state: 'running', done: 0, total: 0 })
    const ledger = checkLedgerApart(before, left.signal, (done, total) => show({ state: 'running', done, total }))
    Promise.all([ledger, checkRows(purpose, left.signal)]).then(
      ([told, rows]) => {
        if (left.signal.aborted) return
        if ('failed' in told && told.failed === 'unreachable') return show({ state: 'unreachable' })
        const checked = 'checked' in told ? told.checked : null
        if (checked?.keep) keepNote(checked.key, checked.keep, at)
        show({ state: 'checked', found: { at, before, ledger: checked, rows } })
      },
      (error) => show({ state: 'refused', error }),
    )
  }
  return [check, begin]
}

type Ended = Exclude<Told, { done: number }>

function checkLedgerApart(kept: Kept | null, left: AbortSignal, tell: (done: number, total: number) => void) {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  const ended = Promise.withResolvers<Ended>()
  worker.onmessage = ({ data }: MessageEvent<Told>) =>
    'done' in data ? tell(data.done, data.total) : ended.resolve(data)
  worker.onerror = () => ended.resolve({ failed: 'unable' })
  left.addEventListener('abort', () => ended.resolve({ failed: 'unreachable' }))
  worker.postMessage({ address: location.origin, kept })
  return ended.promise.finally(() => worker.terminate())
}

const FIRST_MS = 250
const SELDOM_MS = 4_000

/** The house holds its rows against its lines; it is asked ever more seldom how far it is. */
async function checkRows(purpose: Purpose, left: AbortSignal): Promise<RowsChecked> {
  let told = await look<RowsChecked>('check-rows', purpose, { begin: true })
  for (let pause = FIRST_MS; told.running && !left.aborted; pause = Math.min(pause * 1.5, SELDOM_MS)) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    told = await look<RowsChecked>('check-rows', purpose, { begin: false })
  }
  return told
}
