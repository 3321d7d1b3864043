import type { TieKind, TieStatus } from '../families/words.ts'
import type { ActKind, AlternativeKind } from './words.ts'

/** A day of the calendar, `2026-11-26`. Days are compared as text. */
export type Day = string
/** An instant in milliseconds, and the day it was where it happened. */
export type Moment = { ms: number; day: Day }
export type PersonId = string
export type SiteId = string

export type Flag =
  | 'unaccompanied'
  | 'separated'
  | 'dependent'
  | 'pregnant'
  | 'newborn-mother'
  | 'age-disputed'
  | 'age-final-adult'
  | 'deceased'
/** Between which days somebody was born; nothing where it is not known. */
export type Born = { earliest: Day; latest: Day } | null
export type Person = { id: PersonId; born: Born; flags: readonly Flag[] }
export type Household = { id: string; members: readonly PersonId[]; until: Day | null }
/** What `from` is to `to`. `match` says how likely the records over which the tie reaches them are theirs, `via` who says so. */
export type Tie = {
  id: string
  from: PersonId
  to: PersonId
  type: TieKind
  status: TieStatus
  evidenced: boolean
  until: Day | null
  match: number | null
  via: readonly string[]
}
export type Care = {
  id: string
  carer: PersonId
  over: PersonId
  basis: string
  status: TieStatus
  until: Day | null
  match: number | null
  via: readonly string[]
}
export type Order = {
  id: string
  kind: 'no-contact' | 'do-not-disclose'
  protects: readonly PersonId[]
  against: readonly PersonId[]
  status: 'active' | 'ended'
  until: Day | null
}
export type Decision = {
  id: string
  kind: 'bia' | 'bid' | 'court-order'
  about: readonly PersonId[]
  outcome: 'part' | 'keep-together' | 'place'
  day: Day
  reviewDue: Day | null
}
/** What somebody wants about another, or about `anyone`. */
export type Wish = { person: PersonId; wants: 'together' | 'apart' | 'not-found'; about: PersonId | 'anyone' }
export type Plan = {
  id: string
  kind: 'movement' | 'placement' | 'detention' | 'tracing' | 'reunification'
  persons: readonly PersonId[]
  from: SiteId | null
  to: SiteId | null
  day: Day | null
  journey: string | null
  status: 'open' | 'confirmed' | 'done'
}
/** A record of an agency that may be the same human being as another. */
export type Link = { record: PersonId; sameAs: PersonId; probability: number; agency: string }
export type Knowledge = { person: PersonId; agency: string; node: string }

/**
 * What is known around an act: only the people whom it touches, those tied to them, and who is tied to these. It holds no
 * name; of a place it knows only which country and which town, to compare them.
 */
export type Picture = {
  at: Moment
  /** The node of the agency that asks. */
  node: string
  sites: ReadonlyMap<SiteId, { country: string; place: string }>
  people: readonly Person[]
  households: readonly Household[]
  ties: readonly Tie[]
  care: readonly Care[]
  orders: readonly Order[]
  decisions: readonly Decision[]
  wishes: readonly Wish[]
  /** Where everybody is; unknown where nothing is said. */
  whereabouts: ReadonlyMap<PersonId, SiteId>
  plans: readonly Plan[]
  links: readonly Link[]
  known: readonly Knowledge[]
}

export type Act = {
  kind: ActKind
  persons: readonly PersonId[]
  from: SiteId | null
  to: SiteId | null
  /** The day on which it happens, by the calendar of the place where it happens. */
  day: Day
  /** The earliest instant at which it may begin. */
  beginsAt: number
  journey: string | null
  returns: Moment | null
  savesLife: boolean
  leadsTo: readonly { person: PersonId; to: SiteId }[]
  /** Ties, care and households that a change of data would remove from the picture. */
  loses: readonly string[]
  ends: readonly string[]
  closes: readonly string[]
  cancels: readonly string[]
  merges: readonly PersonId[]
  gives: { carer: PersonId; over: PersonId } | null
  handoverTo: PersonId | null
  /** Whether whoever goes there stays there, whatever else was planned for them. */
  stays?: boolean
}

export type Alternative = {
  id: string
  kind: AlternativeKind
  site: SiteId | null
  journey: string | null
  /** Places that are left; nothing where there is room for all. */
  free: number | null
}
