import { existsSync, readdirSync } from 'node:fs'

const PROFILES = new URL('../profiles/', import.meta.url)

/** Whether there is a profile of this name. A house whose mission is not known must not open as another one. */
export function insistOnProfile(profile: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(profile)) throw new Error(`KINDRED_PROFILE must be a short name, not “${profile}”`)
  if (existsSync(profilePath(profile, 'data-set'))) return
  const known = readdirSync(PROFILES, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  throw new Error(`there is no profile “${profile}” (KINDRED_PROFILE); there are: ${known.join(', ')}`)
}

export const profilePath = (profile: string, file: string): URL => new URL(`${profile}/${file}.json`, PROFILES)
