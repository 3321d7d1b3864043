import { readFileSync } from 'node:fs'
import { TriageRules } from './words.ts'

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, TriageRules>()

/** The version of the rules that a mission goes by now. */
export function triageRulesOf(profile: string): TriageRules {
  const known =
    read.get(profile) ??
    TriageRules.parse(JSON.parse(readFileSync(new URL(`${profile}/triage.json`, PROFILES), 'utf8')))
  read.set(profile, known)
  return known
}
