import { readDataSet } from './data-set.ts'
import type { PersonFacts, PortalFacts, WorkerFacts } from './rules/facts.ts'

/** Which row it is, and whose: no rule asks where nothing is named that an id may matter to. */
const OF_ROWS: ReadonlySet<string> = new Set(['id', 'person', 'node'])

/**
 * The name of a case before the rules: two of one name get the same answers, field by field. It holds everything that they
 * know of asker and person but the ids; every instant is held against the asking’s alone, so that it is earlier, the same,
 * or later. Nothing where an id may matter: where somebody said something, is kept away, speaks for a child, or opened a
 * file in an emergency.
 */
export function likenessOf(
  asker: WorkerFacts | PortalFacts,
  { profile, at, purpose, ofOther }: { profile: string; at: number; purpose: string; ofOther: boolean },
): (person: PersonFacts) => string | undefined {
  if (asker.kind !== 'worker' || asker.emergencies.length > 0) return () => undefined
  const { id: worker, signIn, emergencies: _, ...who } = asker
  const { sessionHours, freshMinutes } = readDataSet(profile).limits
  const signed = [signIn.strength, signIn.minutes < sessionHours * 60, signIn.confirmedMinutes < freshMinutes]
  const asking = nameOf([profile, purpose, who.agency.id, signed, ofOther, who], at)
  return ({ id: _, consents, orders, guardianships, requests, ...facts }) => {
    if ([consents, orders, guardianships, requests].some((list) => list.length > 0)) return undefined
    const byName = facts.cleared.length > 0 || facts.approvals.length > 0 ? worker : ''
    return asking + byName + nameOf(facts, at)
  }
}

type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain }
/** Everything in it, written so that no two things are written alike: a word behind its length, a list behind how many it holds. */
function nameOf(value: Plain, at: number): string {
  if (typeof value === 'string') return `${value.length}:${value}`
  if (typeof value === 'number') return `i${Math.sign(value - at)};`
  if (typeof value !== 'object' || value === null) return `${value};`
  if (isList(value)) return value.reduce<string>((name, one) => name + nameOf(one, at), `[${value.length};`)
  let name = '{'
  for (const key in value) if (!OF_ROWS.has(key)) name += `${key}=${nameOf(value[key], at)}`
  return `${name}}`
}
const isList = (value: object): value is readonly Plain[] => Array.isArray(value)
