import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** Whatever a mission says: two weeks. */
const HOURS_MOST = 336
const PackagesProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  /** How long a package may wait, to choose from. */
  hours: z.array(z.int().check(z.minimum(1), z.maximum(HOURS_MOST))).check(z.minLength(1)),
  /** Wrong codes after which it closes. */
  tries: z.int().check(z.minimum(1), z.maximum(20)),
})
export type PackagesProfile = z.infer<typeof PackagesProfile>
const PROFILES = new URL('../../../profiles/', import.meta.url)
const read = new Map<string, PackagesProfile>()

/** How long packages may wait, and how many wrong codes they bear: data of the mission. */
export function readPackages(profile: string): PackagesProfile {
  const before = read.get(profile)
  if (before) return before
  const said = PackagesProfile.parse(JSON.parse(readFileSync(new URL(`${profile}/packages.json`, PROFILES), 'utf8')))
  read.set(profile, said)
  return said
}
