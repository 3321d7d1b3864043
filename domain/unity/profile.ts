import { readFileSync } from 'node:fs'
import { Measures } from './words.ts'

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, Measures>()

/** How strongly this mission reacts to what, by its profile. */
export function readMeasures(profile: string): Measures {
  const before = read.get(profile)
  if (before) return before
  const measures = Measures.parse(JSON.parse(readFileSync(new URL(`${profile}/unity.json`, PROFILES), 'utf8')))
  read.set(profile, measures)
  return measures
}
