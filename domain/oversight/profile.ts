import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Night } from './rules.ts'

const hour = z.int().check(z.minimum(0), z.maximum(23))
const OversightProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  night: z.strictObject({ zone: z.string(), from: hour, until: hour }),
})
const PATH = new URL('../../profiles/demo/oversight.json', import.meta.url)
let read: Night | undefined

/** When it is night in this mission, by the profile. */
export function readNight(): Night {
  read ??= OversightProfile.parse(JSON.parse(readFileSync(PATH, 'utf8'))).night
  return read
}
