import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Found } from './find-picture.ts'
import type { Act, Alternative, Day } from './picture.ts'
import type { Place } from './where/place-key.ts'
import type { ActKind, AlternativeKind } from './words.ts'

/** A way to do it instead, and what to call the place for whoever asks. */
export type Instead = {
  kind: AlternativeKind
  place: string | null
  called: string | null
  free: number | null
  /** A journey that is booked already, with its days. */
  ride?: { journey: string; on: Day; until: Day | null }
  /** The unit with the free places. */
  unit?: FactId
}
/** What a deed is about to do to people, as the room of that deed tells the guard. What is left out it does not do. */
export type Proposal = {
  kind: ActKind
  persons: readonly PersonId[]
  /** The day on which it happens. */
  on: Day
  /** To where all of them go. */
  to?: Place
  /** To where each goes, if not all go to the same place. */
  leads?: readonly ({ person: PersonId } & Place)[]
  until?: Day | null
  journey?: string
  savesLife?: boolean
  loses?: readonly string[]
  ends?: readonly string[]
  closes?: readonly string[]
  cancels?: readonly string[]
  merges?: readonly PersonId[]
  gives?: { carer: PersonId; over: PersonId }
  /** To whom they are handed over. */
  handoverTo?: PersonId
  /** They set out, and somebody else says whether they came: until then nobody is together again. */
  arrives?: false
  instead?: readonly Instead[]
}

/** Everybody of whom a proposal speaks. */
export const peopleOf = ({ persons, leads = [], merges = [], gives, handoverTo }: Proposal): PersonId[] => [
  ...new Set([
    ...persons,
    ...leads.map(({ person }) => person),
    ...merges,
    ...(gives ? [gives.carer, gives.over] : []),
    ...(handoverTo ? [handoverTo] : []),
  ]),
]

/** The act as the guard judges it, about people and not about records. */
export function actOf(proposal: Proposal, { personOf, picture }: Found): Act {
  const { on, until, to, leads, gives, handoverTo } = proposal
  return {
    kind: proposal.kind,
    persons: [...new Set(proposal.persons.map(personOf))],
    from: null,
    to: to?.place ?? null,
    day: on,
    beginsAt: Math.max(Date.parse(on), picture.at.ms),
    journey: proposal.journey ?? null,
    returns: until ? { ms: Date.parse(until), day: until } : null,
    savesLife: proposal.savesLife ?? false,
    leadsTo: (leads ?? []).map(({ person, place }) => ({ person: personOf(person), to: place })),
    loses: proposal.loses ?? [],
    ends: proposal.ends ?? [],
    closes: proposal.closes ?? [],
    cancels: proposal.cancels ?? [],
    merges: proposal.merges ?? [],
    gives: gives ? { carer: personOf(gives.carer), over: personOf(gives.over) } : null,
    handoverTo: handoverTo ? personOf(handoverTo) : null,
  }
}

export const alternativesOf = ({ instead = [] }: Proposal): Alternative[] =>
  instead.map(({ kind, place, free, ride }, nth) => ({
    ...{ id: String(nth), kind, site: place, journey: ride?.journey ?? null, free },
  }))

/** The picture with every place of which the proposal speaks. */
export function withPlaces({ picture }: Found, { to, leads = [] }: Proposal): Found['picture'] {
  const places = [...(to ? [to] : []), ...leads]
  return {
    ...picture,
    sites: new Map([...picture.sites, ...places.map(({ place, country }) => [place, { country, place }] as const)]),
  }
}
