import { type FactId, makeId, type PersonId } from '../../../ground/ids.ts'
import { asHouse } from '../../../ground/told.ts'
import { findSites } from '../../agencies/index.ts'
import { seePeople } from '../../sharing/index.ts'
import { dayOf } from '../find-picture.ts'
import { findNear } from '../find-records.ts'
import type { Looking, Way } from '../partings/guarded.ts'
import type { Instead } from '../proposal.ts'
import { mayMove } from './may-move.ts'
import { siteIn } from './place-key.ts'
import { findPresences, type PresenceRow } from './store/presence.ts'
import type { PlanTransfer } from './words.ts'

type Going = { to: string; on: string; journey: string | null }
/**
 * Journeys on which somebody of theirs is booked already: those who are to be brought elsewhere could travel with them. Only
 * journeys of people whom the asker moves as well: of nobody else it is said where they will be.
 */
export async function findRides(
  asker: Looking,
  persons: readonly PersonId[],
  { to, on, journey }: Going,
): Promise<Instead[]> {
  const near = await findNear({ find: asHouse(asker.find), node: asker.node }, persons, dayOf(asker.at))
  const others = [...near.records].filter((one) => !persons.includes(one))
  const booked = await findBooked(asker, others)
  const rides = new Map(booked.map((row) => [`${row.journey} ${row.place} ${row.from}`, row]))
  const sites = await findSites(
    asker.find,
    asker.node,
    booked.flatMap(({ place }) => siteIn(place) ?? []),
  )
  return [...rides.values()].flatMap((row): Instead[] => {
    const site = sites.find(({ id }) => id === siteIn(row.place))
    const isSame = row.place === to && row.from === on && row.journey === journey
    if (!site || row.journey === null || isSame) return []
    const ride = { journey: row.journey, on: row.from, until: row.until }
    return [{ kind: 'same-journey', place: row.place, called: site.name, free: null, ride }]
  })
}

/** Transfers to come, of those whom the asker moves. */
async function findBooked(asker: Looking, persons: readonly PersonId[]): Promise<PresenceRow[]> {
  if (persons.length === 0) return []
  const seen = await seePeople(asker, persons, 'tell-of-families')
  const movable = [...seen].flatMap(([person, grounds]) => (mayMove(grounds) ? [person] : []))
  const rows = await findPresences(asker, movable)
  return rows.filter(({ kind, from, ended }) => kind === 'transfer' && ended === null && from > dayOf(asker.at))
}

/**
 * The transfer as it would be booked instead: all of them on one journey. Whoever is booked on it already is not booked
 * again, and a booking of the same day elsewhere makes room; where another agency made that one, it has to be asked.
 */
export async function transferInstead(
  asker: Looking,
  input: PlanTransfer,
  { instead: { kind, place, ride }, along }: Way,
): Promise<PlanTransfer | undefined> {
  const to = siteIn(place ?? '')
  if ((kind !== 'stay-along' && kind !== 'same-journey') || !to) return undefined
  const { parting: _, insteadOf: __, ...asked } = input
  const [on, until, journey] = ride
    ? [ride.on, ride.until, ride.journey]
    : [asked.on, asked.until, asked.journey ?? null]
  const all = [...asked.people.map(({ person }) => person), ...along]
  const booked = await findBooked(asker, all)
  const isOn = (row: PresenceRow) => row.place === place && row.from === on && (row.journey === journey || !ride)
  const there = new Set(booked.filter(isOn).map(({ person }) => person))
  const others = booked.filter((row) => row.from === on && !isOn(row))
  if (others.some(({ agency }) => agency !== asker.agency)) return undefined
  const going = all.filter((person) => !there.has(person))
  if (going.length === 0) return undefined
  return {
    people: going.map((person) => ({ id: makeId<FactId>(asker.at), person })),
    ...{ to: to as PlanTransfer['to'], on, until, ...(journey && { journey }) },
    ...(others.length > 0 && { insteadOf: others.map(({ id }) => id) }),
  }
}
