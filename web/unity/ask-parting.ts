import type { Parting } from '../../domain/unity/partings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { keep } from '../api/remember.ts'

/** A deed that the guard stopped, and what the worker says to it: why all the same, a release, or nothing. */
export type Stopped = {
  deed: string
  input: object
  purpose: Purpose
  answer: (parting: Parting | undefined) => void
}
export const stopped = keep<Stopped | null>(null)

/** Shows who would be parted, and resolves to what is said to it. */
export function askParting(about: Omit<Stopped, 'answer'>): Promise<Parting | undefined> {
  return new Promise((resolve) => {
    const answer = (parting: Parting | undefined) => {
      stopped.set(null)
      resolve(parting)
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
