import type { Grounds } from '../../sharing/index.ts'
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

type Seen = Pick<Grounds, 'sees' | 'opens'>
const open = (seen: Seen, kind: Kind): boolean => FIELDS[kind].some((field) => seen.opens(field))
/** Where a rule hides a place, nothing else may tell of it either: no day, no vehicle, no cell. */
const isHidden = (seen: Seen): boolean =>
  Object.values(FIELDS)
    .flat()
    .some((field) => seen.sees(field).rule.startsWith('hide-'))

/** Which facts about somebody's whereabouts may be told to whoever looks. */
export function openTo(seen: Seen, kept: boolean): { openness: Openness; tells: (kind: Kind) => boolean } {
  const kinds = Object.keys(FIELDS) as Kind[]
  const told = kept || isHidden(seen) ? [] : kinds.filter((kind) => open(seen, kind))
  const openness = told.length === kinds.length ? 'whole' : told.length > 0 ? 'part' : 'closed'
  return { openness, tells: (kind) => told.includes(kind) }
}
