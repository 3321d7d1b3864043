import type { Act } from '../../../ground/act.ts'
import { type FactId, makeId, type PersonId } from '../../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../../ground/refusals.ts'
import { findSites } from '../../agencies/index.ts'
import { type Grounds, sayGround, seePeople } from '../../sharing/index.ts'
import { dayOf } from '../find-picture.ts'
import type { Looking } from '../partings/guarded.ts'
import { type Kept, keepTogether, noteParting } from '../partings/keep-together.ts'
import type { Proposal } from '../proposal.ts'
import { findRides } from './find-rides.ts'
import { insistOnWhere } from './may-move.ts'
import { atSite, type Place } from './place-key.ts'
import { addPresenceEnds, addPresences, findPresence, type PresenceKind, type PresenceRow } from './store/presence.ts'
import type { CancelTransfer, PlanTransfer } from './words.ts'

/** Brings people to another site, today or on a day to come. Who travels in one vehicle has the same word for it. */
export async function planTransfer(act: Act, input: PlanTransfer): Promise<void> {
  const { people, on, until, journey = null, insteadOf = [], parting } = input
  const proposal = await proposeTransfer(act, input)
  const grounds = await seeMovable(act, proposal.persons)
  const replaced = await getTransfers(act, insteadOf)
  const kept = await keepTogether(act, proposal, parting)
  const to = proposal.to!
  for (const { row } of replaced) addPresenceEnds(act, [row.id], row.from)
  addPresences(
    act,
    people.map((one) => ({
      ...one,
      ...to,
      kind: on > dayOf(act.at) ? 'transfer' : 'told',
      from: on,
      until,
      journey,
      hour: null,
    })),
  )
  const more = { to: to.place, on, ...(insteadOf.length > 0 && { insteadOf }), ...kept }
  act.record({ ...sayGround(grounds), persons: [...proposal.persons], more })
}

export async function proposeTransfer(asker: Looking, input: PlanTransfer): Promise<Proposal> {
  const { people, to: site, on, until, journey, insteadOf = [] } = input
  const persons = people.map(({ person }) => person)
  if (new Set(persons).size < persons.length) throw new Invalid('person-twice', { field: 'people' })
  if (until !== null && until < on) throw new Invalid('date-order', { field: 'until' })
  await seeMovable(asker, persons)
  const replaced = await getTransfers(asker, insteadOf)
  if (replaced.some(({ row }) => !persons.includes(row.person)))
    throw new Invalid('person-outside', { field: 'insteadOf' })
  const [known] = await findSites(asker.find, asker.node, [site])
  if (!known) throw new Invalid('not-there', { field: 'to' })
  const to: Place = { place: atSite(site), country: known.country }
  const along = { kind: 'stay-along', place: to.place, called: known.name, free: null } as const
  const rides = await findRides(asker, persons, { to: to.place, on, journey: journey ?? null })
  return {
    ...{ kind: 'transfer', persons, on, to, until, ...(journey && { journey }) },
    ...(insteadOf.length > 0 && { cancels: insteadOf }),
    instead: [...rides, along, WAIT],
  }
}
/** Nobody goes yet. */
const WAIT = { kind: 'wait', place: null, called: null, free: null } as const

/** Journeys that were planned do not take place. Who would have met by them is parted further. */
export async function cancelTransfer(act: Act, input: CancelTransfer): Promise<void> {
  const { presence: id, together = [], parting } = input
  const transfers = await getTransfers(act, [id, ...together])
  const kept = await keepTogether(act, await proposeCancelling(act, input), parting)
  for (const { row } of transfers) addPresenceEnds(act, [row.id], row.from)
  act.record({
    ...sayGround(transfers[0]!.grounds),
    persons: transfers.map(({ row }) => row.person),
    more: { presence: id, ...(together.length > 0 && { together }), ...kept },
  })
}
export async function proposeCancelling(
  asker: Looking,
  { presence, together = [] }: CancelTransfer,
): Promise<Proposal> {
  const cancels = [presence, ...together]
  const transfers = await getTransfers(asker, cancels)
  const persons = [...new Set(transfers.map(({ row }) => row.person))]
  return { kind: 'movement-booking', persons, on: transfers.map(({ row }) => row.from).sort()[0]!, cancels }
}

type Booked = { row: PresenceRow; grounds: Grounds }
const getTransfers = (asker: Looking, ids: readonly FactId[]): Promise<Booked[]> =>
  Promise.all(ids.map((id) => getTransfer(asker, id)))
async function getTransfer(asker: Looking, id: FactId): Promise<Booked> {
  const row = await findPresence(asker, id)
  const seen = await seePeople(asker, row ? [row.person] : [], 'tell-of-families')
  const grounds = row && seen.get(row.person)
  if (!row || !grounds || row.agency !== asker.agency) throw new Unknown('no-such-transfer')
  insistOnWhere(grounds)
  if (row.kind !== 'transfer' || row.ended !== null || row.from <= dayOf(asker.at)) throw new Conflict('transfer-over')
  return { row, grounds }
}

async function seeMovable(asker: Looking, persons: readonly PersonId[]): Promise<Grounds> {
  const seen = await seePeople(asker, persons, 'tell-of-families')
  if (persons.some((one) => !seen.has(one))) throw new Unknown('no-such-person')
  for (const each of seen.values()) insistOnWhere(each)
  return seen.get(persons[0]!)!
}

type Told = { id?: FactId; person: PersonId; from: string; until: string | null; kind: PresenceKind } & Place
/** A room that knows tells where people are from a day on, within its own deed. */
export function tellPresence(act: Act, all: readonly Told[]): void {
  addPresences(
    act,
    all.map(({ id, ...one }) => ({ id: id ?? makeId<FactId>(act.at), journey: null, hour: null, ...one })),
  )
}

/** Somebody has left a place that a room had told; where they are now nobody knows, unless they go on to another. */
export function tellLeaving(act: Act, presences: readonly FactId[], on: string): void {
  if (presences.length > 0) addPresenceEnds(act, presences, on)
}

/** Somebody was taken away by others, and nobody was asked: it is written down, and the clocks run. */
export async function tellTaking(act: Act, told: Told): Promise<Kept> {
  const { person, place, country, from } = told
  const kept = await noteParting(act, { kind: 'detention', persons: [person], on: from, to: { place, country } })
  tellPresence(act, [told])
  return kept
}
