import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { CaseKind, Stage } from './words.ts'

const Course = z.strictObject({ first: Stage, moves: z.record(Stage, z.array(Stage)) })
export type Course = z.infer<typeof Course>
const Closing = z.strictObject({ approval: z.boolean(), followUpDays: z.int().check(z.minimum(0)) })
/** How a mission works its cases: profiles/README.md says what each line means. */
const CaseProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  courses: z.record(z.string(), Course),
  kinds: z.record(CaseKind, z.strictObject({ course: z.string(), closing: Closing })),
})
export type CaseProfile = z.infer<typeof CaseProfile>

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, CaseProfile>()

export function readCaseProfile(profile: string): CaseProfile {
  const before = read.get(profile)
  if (before) return before
  const cases = CaseProfile.parse(JSON.parse(readFileSync(new URL(`${profile}/cases.json`, PROFILES), 'utf8')))
  read.set(profile, cases)
  return cases
}

export const courseOf = (profile: string, kind: CaseKind): Course => {
  const { kinds, courses } = readCaseProfile(profile)
  return courses[kinds[kind]!.course]!
}
export const closingOf = (profile: string, kind: CaseKind): z.infer<typeof Closing> =>
  readCaseProfile(profile).kinds[kind]!.closing

/** Every stage that any kind of case has, in the order of the courses. */
export const stagesOf = (profile: string): Stage[] => [
  ...new Set(Object.values(readCaseProfile(profile).courses).flatMap(({ moves }) => Object.keys(moves))),
]

/** The stage at which each kind of case begins, as JSON, for a list. */
export const firstsOf = (profile: string): string =>
  JSON.stringify(Object.fromEntries(CaseKind.options.map((kind) => [kind, courseOf(profile, kind).first])))
