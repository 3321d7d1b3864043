import type { PersonId } from '../../../ground/ids.ts'
import type { Plan } from '../picture.ts'
import { leftFrom } from './place-key.ts'
import type { PresenceRow } from './store/presence.ts'

/** Who is where today, what is fixed for later, and in which country each place lies. */
export type Ways = {
  personOf: (record: PersonId) => PersonId
  today: string
  /** Where everybody was written down, and when. */
  start: readonly { person: PersonId; place: string; country: string; from: string }[]
  countries: ReadonlyMap<string, string>
}
type Read = {
  now: Map<PersonId, string>
  plans: Plan[]
  places: Map<string, { country: string; place: string }>
}

/** Reads what was said of whereabouts as ways: the last place that somebody came to counts, until it is over. */
export function readWays(presences: readonly PresenceRow[], { personOf, today, start, countries }: Ways): Read {
  const now = new Map<PersonId, string>()
  const plans: Plan[] = []
  const places = new Map<string, { country: string; place: string }>()
  const told = presences.filter(({ from, ended }) => ended === null || ended > from) // else it never came to that
  for (const one of [...start.map(asPresence), ...told].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  )) {
    const { id, place, kind, from, until, ended, journey } = one
    places.set(place, { country: countries.get(place) ?? one.country, place })
    const person = personOf(one.person)
    const home = now.get(person)
    // Whoever is brought somewhere until a day comes back to where they were; whoever moves in until a day does not.
    const back = comesBack(one) ? home : undefined
    const over = ended ?? until
    if (from > today) plans.push({ ...planOf(kind), id, persons: [person], from: null, to: place, day: from, journey })
    else if (over === null || over > today) now.set(person, place)
    else if (back === undefined) {
      const left = leftFrom(place, over)
      now.set(person, left)
      places.set(left, { country: places.get(place)!.country, place: left })
    }
    if (back !== undefined && until! > today)
      plans.push({ ...planOf(kind), id, persons: [person], from: place, to: back, day: until, journey: null })
  }
  return { now, plans, places }
}

/** Whoever was brought somewhere until a day, be it from the day on which it was said. */
export const comesBack = ({ kind, until, ended }: Pick<Presence, 'kind' | 'until' | 'ended'>): boolean =>
  (kind === 'transfer' || kind === 'told') && until !== null && ended === null

type Presence = Omit<PresenceRow, 'agency' | 'at' | 'kind'> & { kind: PresenceRow['kind'] | 'registered' }
const asPresence = ({ person, place, country, from }: Ways['start'][number]): Presence => ({
  ...{ id: '' as PresenceRow['id'], person, place, country, kind: 'registered', from },
  ...{ until: null, journey: null, ended: null },
})

const planOf = (kind: Presence['kind']): Pick<Plan, 'kind' | 'status'> => ({
  kind: kind === 'shelter' ? 'placement' : kind === 'detention' ? 'detention' : 'movement',
  status: 'confirmed',
})
