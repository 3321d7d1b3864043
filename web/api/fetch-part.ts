import { Unreachable } from './ask.ts'
import { pause } from './pause.ts'

const PAUSES_MS = [300, 1_000, 3_000]

/** Fetches a part of the web app. A tablet changes networks while it is carried: what did not arrive is asked for again. It throws Unreachable if it never does. */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const ms of PAUSES_MS) {
    try {
      return await withStyles(load)
    } catch {
      await pause(ms)
    }
  }
  return withStyles(load).catch(() => {
    throw new Unreachable('a part of the web app')
  })
}

const LONG_MS = 15_000
/** The same for what stands around every screen: nothing goes without it, so that it is waited for however long it takes. */
export async function fetchPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await fetchPart(load)
    } catch {
      await pause(LONG_MS)
    }
  }
}

/** Of each style sheet that did not arrive, where it is. Whoever loads a part takes it for one that is there, and does not ask for it again. */
const lost = new Set<string>()
export function heedLostStyles(): void {
  const heed = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement && target.rel === 'stylesheet')) return
    lost.add(target.href)
    target.remove()
  }
  document.addEventListener('error', heed, true)
}

async function withStyles<Part>(load: () => Promise<Part>): Promise<Part> {
  const styles = [...lost]
  lost.clear()
  const [part] = await Promise.all([load(), ...styles.map(fetchStyles)])
  return part
}

function fetchStyles(href: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  const fetched = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }))
  document.head.append(link)
  return fetched
}
