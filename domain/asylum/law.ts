import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Law } from './rules.ts'
import { Procedure, RulingOutcome } from './words.ts'

const Clock = z.strictObject({
  id: z.string(),
  starts: z.literal('notified'),
  outcomes: z.array(RulingOutcome),
  procedures: z.array(Procedure),
  length: z.int().check(z.minimum(1)),
  unit: z.enum(['calendar-days', 'working-days', 'weeks', 'months']),
  movedOn: z.boolean(),
  source: z.string(),
})
/** What a mission knows of the law: profiles/README.md says what each line means. */
const LawProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  countries: z.record(
    z.string(),
    z.strictObject({
      rest: z.array(z.int().check(z.minimum(1), z.maximum(7))),
      holidays: z.array(z.strictObject({ day: z.iso.date(), name: z.string() })),
      holidaysUntil: z.iso.date(),
      clocks: z.array(Clock),
    }),
  ),
})
const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, z.infer<typeof LawProfile>>()

/** The clocks of a country's law; nothing where the mission knows none of it, and then no deadline is guessed. */
export function lawOf(profile: string, country: string): Law | undefined {
  const law =
    read.get(profile) ?? LawProfile.parse(JSON.parse(readFileSync(new URL(`${profile}/law.json`, PROFILES), 'utf8')))
  read.set(profile, law)
  return law.countries[country]
}
