/** What this browser remembers of the ledger from earlier visits: the key of the house, and states that it found whole. */
export type Kept = { key: string; notes: { note: string; at: string }[] }

/** It names nobody. It stays when somebody signs out: what it is for is that it is older than what is shown now. */
const SEEN = 'kindred-ledger'
const MOST = 60

export function readKept(): Kept | null {
  try {
    const kept: Kept = JSON.parse(localStorage.getItem(SEEN) ?? 'null')
    return kept && typeof kept.key === 'string' && Array.isArray(kept.notes) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a state that was found whole. The first one stays for good; of the others the newest. */
export function keepNote(key: string, note: string, at: string): void {
  const before = readKept()?.notes ?? []
  const textOf = (one: string) => one.slice(0, one.indexOf('\n\n'))
  if (before.some((one) => textOf(one.note) === textOf(note))) return
  const [first, ...later] = [...before, { note, at }]
  const notes = [first!, ...later.slice(1 - MOST)]
  localStorage.setItem(SEEN, JSON.stringify({ key, notes } satisfies Kept))
}

/** Begins anew: a decision of people, where a house was honestly put back. */
export const forgetKept = (): void => localStorage.removeItem(SEEN)
