import type { Act } from '../../../ground/act.ts'
import { type FactId, makeId, type PersonId } from '../../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../../ground/refusals.ts'
import { findSites } from '../../agencies/index.ts'
import { type Grounds, insistOn, sayGround, seePeople } from '../../sharing/index.ts'
import { dayOf } from '../find-picture.ts'
import type { Looking } from '../partings/foresee-parting.ts'
import { type Kept, keepTogether, noteParting } from '../partings/keep-together.ts'
import type { Proposal } from '../proposal.ts'
import { atSite, type Place } from './place-key.ts'
import { addPresenceEnds, addPresences, findPresence, type PresenceKind } from './store/presence.ts'
import type { CancelTransfer, PlanTransfer } from './words.ts'

/** Where somebody is or will be is written by whoever writes one of these: child protection, movement, or who houses them. */
const WHERE = ['family.whereabouts', 'movement.legs', 'shelter.place'] as const
function insistOnWhere(grounds: Grounds): void {
  if (!WHERE.some((field) => grounds.sees(field, 'write').answer === 'allow')) insistOn(grounds, 'write', [WHERE[0]])
}

/** Brings people to another site, today or on a day to come. Who travels in one vehicle has the same word for it. */
export async function planTransfer(act: Act, input: PlanTransfer): Promise<void> {
  const { people, on, until, journey = null, parting } = input
  const proposal = await proposeTransfer(act, input)
  const grounds = await seeMovable(act, proposal.persons)
  const kept = await keepTogether(act, proposal, parting)
  const to = proposal.to!
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
  act.record({ ...sayGround(grounds), persons: [...proposal.persons], more: { to: to.place, on, ...kept } })
}

export async function proposeTransfer(asker: Looking, input: PlanTransfer): Promise<Proposal> {
  const { people, to: site, on, until, journey } = input
  const persons = people.map(({ person }) => person)
  if (new Set(persons).size < persons.length) throw new Invalid('person-twice', { field: 'people' })
  if (until !== null && until < on) throw new Invalid('date-order', { field: 'until' })
  await seeMovable(asker, persons)
  const [known] = await findSites(asker.find, asker.node, [site])
  if (!known) throw new Invalid('not-there', { field: 'to' })
  const to: Place = { place: atSite(site), country: known.country }
  const instead = [{ kind: 'stay-along', place: to.place, called: known.name, free: null }, WAIT] as const
  return { kind: 'transfer', persons, on, to, until, ...(journey && { journey }), instead }
}
/** Nobody goes yet. */
const WAIT = { kind: 'wait', place: null, called: null, free: null } as const

/** A journey that was planned does not take place. Who would have met by it is parted further. */
export async function cancelTransfer(act: Act, input: CancelTransfer): Promise<void> {
  const { presence: id, parting } = input
  const { row, grounds } = await getTransfer(act, id)
  const kept = await keepTogether(act, await proposeCancelling(act, input), parting)
  addPresenceEnds(act, [id], row.from)
  act.record({ ...sayGround(grounds), persons: [row.person], more: { presence: id, ...kept } })
}
export async function proposeCancelling(asker: Looking, { presence }: CancelTransfer): Promise<Proposal> {
  const { row } = await getTransfer(asker, presence)
  return { kind: 'movement-booking', persons: [row.person], on: row.from, cancels: [presence] }
}

async function getTransfer(asker: Looking, id: FactId) {
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
