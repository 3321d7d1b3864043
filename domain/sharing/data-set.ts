import { readFileSync } from 'node:fs'
import { DataSet } from './words.ts'

const PROFILES = new URL('../../profiles/', import.meta.url)
const read = new Map<string, DataSet>()

/** The minimum data set of a profile. It is read once; what it says counts until the house is opened anew. */
export function readDataSet(profile: string): DataSet {
  const before = read.get(profile)
  if (before) return before
  const set = DataSet.parse(JSON.parse(readFileSync(new URL(`${profile}/data-set.json`, PROFILES), 'utf8')))
  read.set(profile, set)
  return set
}
