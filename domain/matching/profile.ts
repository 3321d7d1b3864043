import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const count = z.int().check(z.minimum(1))
/** How a mission judges: profiles/README.md says what each line means. */
const JudgingProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  unsureDays: count,
  newBits: z.number().check(z.minimum(1)),
  secondShare: z.number().check(z.minimum(0), z.maximum(1)),
  tooFew: count,
  refit: z.strictObject({
    strength: count,
    moveMost: z.number().check(z.minimum(0), z.maximum(14)),
    labelsLeast: count,
    folds: z.int().check(z.minimum(2), z.maximum(20)),
  }),
})
export type JudgingProfile = z.infer<typeof JudgingProfile>
const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, JudgingProfile>()

/** How long unsure rests, what counts as new, how many are judged twice: data of the mission. */
export function readJudging(profile: string): JudgingProfile {
  const before = read.get(profile)
  if (before) return before
  const judging = JudgingProfile.parse(JSON.parse(readFileSync(new URL(`${profile}/judging.json`, PROFILES), 'utf8')))
  read.set(profile, judging)
  return judging
}

const DAY = 86_400_000
/** Who was not sure before this instant is asked again. */
export const restedBefore = (profile: string, at: Date): Date =>
  new Date(at.getTime() - readJudging(profile).unsureDays * DAY)
