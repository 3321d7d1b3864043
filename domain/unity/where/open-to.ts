import type { PersonId } from '../../../ground/ids.ts'
import type { Grounds } from '../../sharing/index.ts'
import type { Coming } from './spans-of.ts'
import type { Openness } from './words.ts'

/** The fields of which one must be open, in clear, for each way in which it is known where somebody is. */
const FIELDS = {
  told: ['family.whereabouts'],
  transfer: ['family.whereabouts', 'movement.legs'],
  shelter: ['shelter.place'],
  detention: ['legal.detention'],
  missing: ['family.separation'],
} as const
export type Kind = keyof typeof FIELDS
/** That a record came to a place, and what must be open for it: a kind, or the plan that says so. */
export type Fact = {
  record: PersonId
  needs: Kind | 'plan'
  coming: Coming
  country: string
  /** How the place is called, where only this fact knows. */
  called?: string | null
}

type Seen = Pick<Grounds, 'sees' | 'opens'>
const open = (seen: Seen, kind: Kind): boolean => FIELDS[kind].some((field) => seen.opens(field))
/** Where a rule hides a place, nothing else may tell of it either: no day, no vehicle, no cell. */
const isHidden = (seen: Seen): boolean =>
  Object.values(FIELDS)
    .flat()
    .some((field) => seen.sees(field).rule.startsWith('hide-'))

/**
 * Which facts about somebody's whereabouts may be told to whoever looks. Of a plan that they may see (`plan`) they are told
 * here too; but where a place is hidden, or would tell of somebody who is kept away, no plan tells of it.
 */
export function openTo(seen: Seen, kept: boolean): { openness: Openness; tells: (kind: Kind | 'plan') => boolean } {
  const kinds = Object.keys(FIELDS) as Kind[]
  const isClosed = kept || isHidden(seen)
  const told = isClosed ? [] : kinds.filter((kind) => open(seen, kind))
  const openness = told.length === kinds.length ? 'whole' : told.length > 0 ? 'part' : 'closed'
  return { openness, tells: (kind) => (kind === 'plan' ? !isClosed : told.includes(kind)) }
}
