import type { Parting } from '../../domain/unity/partings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { keep } from '../api/remember.ts'

/** Why all the same, or a release; `instead`: something else was done in its place. */
export type Said = Parting | 'instead' | undefined
/** A deed that the guard stopped, and what the worker says to it. */
export type Stopped = {
  deed: string
  input: object
  purpose: Purpose
  answer: (said: Said) => void
}
export const stopped = keep<Stopped | null>(null)

/** Shows who would be parted, and resolves to what is said to it. */
export function askParting(about: Omit<Stopped, 'answer'>): Promise<Said> {
  return new Promise((resolve) => {
    const answer = (said: Said) => {
      stopped.set(null)
      resolve(said)
    }
    stopped.set({ ...about, answer })
  })
}

/** Refusals to which there is something to say. */
export const PARTS: ReadonlySet<string> = new Set([
  'would-part-reason',
  'would-part-held',
  'would-part-forbidden',
  'release-not-for-this',
])
