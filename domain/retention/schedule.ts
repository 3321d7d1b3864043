import { readFileSync } from 'node:fs'
import { Schedule } from './words.ts'

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, Schedule>()

/** The schedule of a profile. It is read once; what it says counts until the house is opened anew. */
export function readSchedule(profile: string): Schedule {
  const before = read.get(profile)
  if (before) return before
  const schedule = Schedule.parse(JSON.parse(readFileSync(new URL(`${profile}/retention.json`, PROFILES), 'utf8')))
  read.set(profile, schedule)
  return schedule
}
