import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** Whatever a mission says: what the clock still tells of must not be let go of and laid anew, and nothing is for ever. */
const [DAYS_LEAST, DAYS_MOST] = [14, 366]
const NoticesProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  /** For how many days a notice stays. */
  keptDays: z.int().check(z.minimum(DAYS_LEAST), z.maximum(DAYS_MOST)),
})
const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, number>()

/** For how many days notices stay in this mission, by its profile. */
export function readKeptDays(profile: string): number {
  const before = read.get(profile)
  if (before !== undefined) return before
  const { keptDays } = NoticesProfile.parse(
    JSON.parse(readFileSync(new URL(`${profile}/notices.json`, PROFILES), 'utf8')),
  )
  read.set(profile, keptDays)
  return keptDays
}
