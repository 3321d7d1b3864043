import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second, whatever the machine. */
const TICKS = 100

/** Seconds of processor time that this process's children took who have ended; or those that a process and all below it took so far. */
export function processorOf(whom: 'ended children' | number): number {
  if (whom === 'ended children') {
    const [, , children, inKernel] = timesOf('self')!
    return (children! + inKernel!) / TICKS
  }
  let ticks = 0
  for (const pid of withThoseBelow(whom)) {
    const [own = 0, inKernel = 0, children = 0, theirKernel = 0] = timesOf(String(pid)) ?? []
    ticks += own + inKernel + children + theirKernel
  }
  return ticks / TICKS
}

function timesOf(pid: string): number[] | undefined {
  return statOf(pid)?.slice(11, 15).map(Number)
}

/** What stands behind a process's name, which may hold blanks; nothing if it has just ended. */
function statOf(pid: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function withThoseBelow(root: number): number[] {
  const below = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(statOf(name)?.[1])
    below.set(parent, [...(below.get(parent) ?? []), Number(name)])
  }
  const all = [root]
  for (let at = 0; at < all.length; at++) all.push(...(below.get(all[at]!) ?? []))
  return all
}
