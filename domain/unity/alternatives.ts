import type { Family } from './family.ts'
import type { Act, Alternative, PersonId, Plan } from './picture.ts'

/** Nothing is done for now. */
const NOT_NOW = ['wait', 'local-care', 'other']
/** A vehicle of which nobody said which; nobody else sits in it. */
const ANOTHER_VEHICLE = '\u0000another'

/** Where all are kept together instead, nobody is sent anywhere, nothing is lost or ended, and no plan is called off. */
const NOTHING_ELSE = { leadsTo: [], loses: [], ends: [], closes: [], cancels: [], merges: [], gives: null } as const

/** The act as it would be done instead; `not now` where it is not done, and nothing where places are too few. */
export function actInstead(
  family: Family,
  alternative: Alternative,
  parted: readonly PersonId[],
): Act | 'not now' | undefined {
  const { act } = family
  const own = alternative.kind === 'other-journey'
  const all = own ? [...act.persons] : [...new Set([...act.persons, ...parted])]
  if (alternative.free !== null && placesNeeded(family, alternative, all) > alternative.free) return undefined
  if (NOT_NOW.includes(alternative.kind)) return 'not now'
  const ride = rideOn(family, alternative.journey)
  const journey = alternative.journey ?? (own ? ANOTHER_VEHICLE : act.journey)
  const to = alternative.site ?? ride?.to ?? act.to ?? jointJourney(family)?.to ?? null
  const handoverTo = act.handoverTo !== null && isThere(family, act.handoverTo, to) ? act.handoverTo : null
  // Whoever travels in time travels, whatever becomes of the paper.
  const kind = act.kind === 'document-expiry' ? 'movement-booking' : act.kind
  const instead = { ...act, kind, persons: all, day: ride?.day ?? act.day, journey, to, handoverTo }
  if (own) return { ...instead, leadsTo: alternative.site === null ? act.leadsTo : [] }
  return { ...instead, ...NOTHING_ELSE, stays: alternative.site !== null }
}

/** Places are needed by all who are not there already; who waits needs one, and so does who comes along. */
function placesNeeded(family: Family, { kind, site, journey }: Alternative, all: readonly PersonId[]): number {
  const { act } = family
  if (kind === 'wait') return all.length
  if (kind === 'stay-along') return all.filter((person) => !act.persons.includes(person)).length
  const vehicle = journey ?? (kind === 'same-journey' ? act.journey : null)
  if (vehicle !== null) return all.filter((person) => !isBooked(family, person, vehicle)).length
  const there = site ?? act.to
  return all.filter((person) => there === null || family.siteNow(person) !== there).length
}

const isBooked = ({ picture }: Family, person: PersonId, vehicle: string): boolean =>
  picture.plans.some(
    ({ status, journey, persons }) => status === 'confirmed' && journey === vehicle && persons.includes(person),
  )
/** The confirmed journey of this vehicle. */
const rideOn = ({ picture }: Family, vehicle: string | null): Plan | undefined =>
  vehicle === null ? undefined : earliest(picture.plans.filter(({ journey }) => journey === vehicle))
/** The confirmed journey for which a paper ends too soon. */
const jointJourney = ({ picture, act }: Family): Plan | undefined =>
  earliest(
    picture.plans.filter(
      ({ day, persons }) => (day ?? '') > act.day && persons.some((person) => act.persons.includes(person)),
    ),
  )
const earliest = (plans: readonly Plan[]): Plan | undefined =>
  plans
    .filter(({ status, to }) => status === 'confirmed' && to !== null)
    .toSorted((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1))[0]

/** Somebody can be handed over only to who is there, or comes there for it. */
const isThere = (family: Family, person: PersonId, site: string | null): boolean =>
  family.siteNow(person) === site || site === family.act.to
