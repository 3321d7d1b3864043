import { readFileSync } from 'node:fs'
import { Places, type Town } from './place-words.ts'

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, Places>()

/** How a mission calls its places: profiles/README.md says what each line means. */
export function placesOf(profile: string): Places {
  const known =
    read.get(profile) ?? Places.parse(JSON.parse(readFileSync(new URL(`${profile}/places.json`, PROFILES), 'utf8')))
  read.set(profile, known)
  return known
}

export const townOf = (profile: string, code: string | null): Town | null =>
  placesOf(profile).towns.find((town) => town.code === code) ?? null
