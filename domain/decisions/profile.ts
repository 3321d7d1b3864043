import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { DecisionKind } from './words.ts'

/** How a mission decides: profiles/README.md says what each line means. */
const DecisionProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  voices: z.record(DecisionKind, z.int().check(z.minimum(0), z.maximum(9))),
})
const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, z.infer<typeof DecisionProfile>>()

/** How many others than the author must agree to a decision of this kind. */
export function voicesFor(profile: string, kind: DecisionKind): number {
  const known =
    read.get(profile) ??
    DecisionProfile.parse(JSON.parse(readFileSync(new URL(`${profile}/decisions.json`, PROFILES), 'utf8')))
  read.set(profile, known)
  return known.voices[kind]!
}
