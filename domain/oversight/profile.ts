import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Night } from './rules.ts'

const hour = z.int().check(z.minimum(0), z.maximum(23))
const OversightProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  night: z.strictObject({ zone: z.string(), from: hour, until: hour }),
})
const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, Night>()

/** When it is night in this mission, by its profile. */
export function readNight(profile: string): Night {
  const before = read.get(profile)
  if (before) return before
  const { night } = OversightProfile.parse(
    JSON.parse(readFileSync(new URL(`${profile}/oversight.json`, PROFILES), 'utf8')),
  )
  read.set(profile, night)
  return night
}
