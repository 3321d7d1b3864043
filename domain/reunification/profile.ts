import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { Country } from '../agencies/words.ts'
import { Side, Takes } from './words.ts'

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
const days = z.int().check(z.minimum(0), z.maximum(1000))
/** How a mission brings families together again: profiles/README.md says what each line means. */
const Profile = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  steps: z.array(
    z.strictObject({
      code,
      side: Side,
      days: z.nullable(days),
      takes: z.array(Takes),
      skip: z.boolean(),
      only: z.optional(z.literal('child')),
    }),
  ),
  receiveDays: days,
  followUps: z.array(z.strictObject({ code, months: z.int().check(z.minimum(1), z.maximum(60)) })),
  laws: z.array(
    z.strictObject({
      code,
      countries: z.array(Country),
      clocks: z.array(
        z.strictObject({
          id: code,
          /** From the day that was told, or from the day on which a step was done. */
          starts: z.union([z.literal('told'), code]),
          /** Which step stops it. */
          meets: code,
          length: z.int().check(z.minimum(1)),
          unit: z.enum(['calendar-days', 'working-days', 'weeks', 'months']),
          movedOn: z.boolean(),
          source: z.string(),
        }),
      ),
    }),
  ),
})
export type Reunification = z.infer<typeof Profile>
const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, Reunification>()

export function reunificationOf(profile: string): Reunification {
  const known =
    read.get(profile) ??
    Profile.parse(JSON.parse(readFileSync(new URL(`${profile}/reunification.json`, PROFILES), 'utf8')))
  read.set(profile, known)
  return known
}
