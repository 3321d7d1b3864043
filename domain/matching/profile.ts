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
const PATH = new URL('../../profiles/demo/judging.json', import.meta.url)
let read: JudgingProfile | undefined

/** How long unsure rests, what counts as new, how many are judged twice: data of the mission. */
export function readJudging(): JudgingProfile {
  read ??= JudgingProfile.parse(JSON.parse(readFileSync(PATH, 'utf8')))
  return read
}

const DAY = 86_400_000
/** Who was not sure before this instant is asked again. */
export const restedBefore = (at: Date): Date => new Date(at.getTime() - readJudging().unsureDays * DAY)
