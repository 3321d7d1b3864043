import { readFileSync } from 'node:fs'
import { Schedule } from './words.ts'

const PATH = new URL('../../profiles/demo/retention.json', import.meta.url)
let read: Schedule | undefined

/** The schedule of the profile. It is read once; what it says counts until the house is opened anew. */
export function readSchedule(): Schedule {
  read ??= Schedule.parse(JSON.parse(readFileSync(PATH, 'utf8')))
  return read
}
