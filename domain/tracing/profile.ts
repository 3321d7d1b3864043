import { readFileSync } from 'node:fs'
import { TracingRules } from './words.ts'

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, TracingRules>()

/** How this mission traces. */
export function tracingRulesOf(profile: string): TracingRules {
  const known =
    read.get(profile) ??
    TracingRules.parse(JSON.parse(readFileSync(new URL(`${profile}/tracing.json`, PROFILES), 'utf8')))
  read.set(profile, known)
  return known
}
