import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { CareBasis, CareStatus } from '../care/words.ts'
import { Bond } from '../words.ts'

const days = z.int().check(z.minimum(1), z.maximum(4000))
const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
const span = z.strictObject({ every: z.int().check(z.minimum(1), z.maximum(400)), unit: z.enum(['days', 'months']) })
/** How a mission watches over care: profiles/README.md says what each line means. */
const Profile = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  visits: z.strictObject({
    bases: z.array(CareBasis),
    first: span,
    next: span,
    afterConcerns: span,
    afterDanger: span,
  }),
  interests: z.strictObject({
    assessDays: z.strictObject({ unaccompanied: days, separated: days }),
    determine: z.array(
      z.strictObject({
        code,
        when: z.union([
          z.strictObject({ partedFrom: z.array(Bond) }),
          z.strictObject({ careIs: CareStatus }),
          z.strictObject({ aloneDays: days }),
        ]),
        days,
      }),
    ),
  }),
  guardian: z.strictObject({ waitDays: days }),
  ageing: z.strictObject({ monthsBefore: z.int().check(z.minimum(1)), daysAfter: days, steps: z.array(code) }),
})
export type CareRules = z.infer<typeof Profile>
export type Interval = z.infer<typeof span>
const PROFILES = new URL('../../../profiles/', import.meta.url)
const read = new Map<string, CareRules>()

export function careRulesOf(profile: string): CareRules {
  const known =
    read.get(profile) ?? Profile.parse(JSON.parse(readFileSync(new URL(`${profile}/care.json`, PROFILES), 'utf8')))
  read.set(profile, known)
  return known
}
