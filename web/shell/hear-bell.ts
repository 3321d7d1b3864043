import { leaving, over } from '../api/ask.ts'

const BELL = '/api/notices/bell'
const FIRST_MS = 1_000
const MOST_MS = 60_000
/** A stream that lasted so long was a good one: what breaks it is waited for no longer than the first time. */
const STEADY_MS = 30_000

/** How long to wait after so many streams that broke at once; never all windows of a house at the same moment. */
export const waitAfter = (breaks: number, chance: number): number =>
  Math.min(MOST_MS, FIRST_MS * 2 ** breaks) * (0.5 + chance / 2)

/**
 * Hears from the house that something is new, and nothing of what. It listens while somebody looks at this window, the network
 * is there, and whoever looks is at work; whatever came in between is asked for when it listens again. Answers with the way to stop.
 */
export function hearBell(rung: () => void): () => void {
  let source: EventSource | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let breaks = 0
  const close = () => {
    clearTimeout(waiting)
    source?.close()
    source = undefined
  }
  const open = () => {
    close()
    const began = Date.now()
    let isHeard = false
    source = new EventSource(BELL)
    source.onopen = () => {
      isHeard = true
      rung()
    }
    for (const said of ['new', 'over']) source.addEventListener(said, rung)
    source.onerror = () => {
      close()
      if (!isHeard) rung() // whether somebody is at work at all, the count says
      breaks = Date.now() - began > STEADY_MS ? 0 : breaks + 1
      waiting = setTimeout(look, waitAfter(breaks, crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32))
    }
  }
  const look = () => {
    const isWanted = !document.hidden && navigator.onLine && !over.get() && !leaving.get()
    if (!isWanted) close()
    else if (!source) open()
  }
  const events = [
    [document, 'visibilitychange'],
    [window, 'online'],
    [window, 'offline'],
  ] as const
  for (const [on, name] of events) on.addEventListener(name, look)
  const stopListening = [over, leaving].map((kept) => kept.listen(look))
  look()
  return () => {
    for (const [on, name] of events) on.removeEventListener(name, look)
    for (const stop of stopListening) stop()
    close()
  }
}
