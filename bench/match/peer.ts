import { readFileSync } from 'node:fs'

/** What somebody else's program reached, and how it is said where it stands. */
export type Peer = { f1: number; sure?: number; says: string }
type Frozen = {
  f1: number
  sure?: number
  wall?: number
  cpu?: number
  megabytes?: number
  peer: string
  measured: string
}

const figures: Record<string, Frozen> = JSON.parse(
  readFileSync(new URL('../peers.json', import.meta.url), 'utf8'),
).linkage

/** A figure that was measured once and is not measured again here. */
export function frozen(name: string): Peer & Omit<Frozen, 'peer' | 'measured'> {
  const found = figures[name]
  if (!found) throw new Error(`no peer's figure is frozen for “${name}”`)
  const { peer, measured, ...figure } = found
  return { ...figure, says: `${peer}, frozen ${measured}` }
}
