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
 * Hears from the house that something is new, and nothing of what. It listens while somebody looks at this window and whoever
 * looks is at work, also without a network, since the house may be on the same machine; whatever came in between is asked for
 * when it listens again. Answers with the way to stop.
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
    const isWanted = !document.hidden && !over.get() && !leaving.get()
    if (!isWanted) close()
    else if (!source) open()
  }
  // A stream through a network that went is dead, and nothing says so.
  const lookAnew = () => {
    close()
    look()
  }
  const events = [
    [document, 'visibilitychange', look],
    [window, 'online', lookAnew],
    [window, 'offline', lookAnew],
  ] as const
  for (const [on, name, heard] of events) on.addEventListener(name, heard)
  const stopListening = [over, leaving].map((kept) => kept.listen(look))
  look()
  return () => {
    for (const [on, name, heard] of events) on.removeEventListener(name, heard)
    for (const stop of stopListening) stop()
    close()
  }
}
