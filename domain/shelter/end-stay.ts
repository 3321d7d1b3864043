import type { Act } from '../../ground/act.ts'
import { type CaseId, type FactId, makeId } from '../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import {
  keepTogether,
  type Looking,
  leftFrom,
  noteParting,
  type Proposal,
  tellLeaving,
  tellPresence,
  type Way,
} from '../unity/index.ts'
import { getUnits, insistOnRoom, sealIn, seeAll } from './place-people.ts'
import { insteadOf, placesOf } from './places-of.ts'
import { addAbsence, addStayEnd, addStays, findStays, findUnits, lockUnits } from './store.ts'
import type { EndStay, MoveStay, NoteAbsence } from './words.ts'

async function getStays(act: Looking, ids: readonly FactId[], on: string) {
  if (new Set(ids).size < ids.length) throw new Invalid('person-twice', { field: 'stays' })
  const stays = (await Promise.all(ids.map((id) => findStays(act, { id })))).flat()
  const seen = await seeAll(
    act,
    (stays[0]?.case ?? ids[0]) as CaseId,
    stays.map(({ person }) => person),
  )
  const [first] = stays
  if (!first || stays.length < ids.length || stays.some((one) => one.agency !== act.agency || one.case !== first.case))
    throw new Unknown('no-such-stay')
  if (stays.some(({ ended }) => ended)) throw new Conflict('stay-over')
  if (stays.some(({ from }) => on < from)) throw new Invalid('before-it-began', { field: 'on' })
  return { stays, first, seen, persons: stays.map(({ person }) => person) }
}

/** People move out, and why. */
export async function endStay(act: Act, input: EndStay): Promise<void> {
  const { stays: ids, on, because, words, parting } = input
  const { stays, first, seen, persons } = await getStays(act, ids, on)
  const proposal = await proposeLeaving(act, input)
  // Nobody is asked whether somebody may die. But one word of one worker takes nobody off the map: the clocks run until
  // somebody says that they ended so.
  const kept = because === 'died' ? await noteParting(act, proposal) : await keepTogether(act, proposal, parting)
  for (const stay of stays)
    addStayEnd(act, { stay: stay.id, on, because, words: await sealIn(act, stay.person, words) })
  tellLeaving(act, ids, on)
  act.record({
    ...sayGround(seen.grounds),
    persons,
    case: first.case,
    more: { stay: first.id, because, ...kept },
  })
}

/** Whoever leaves goes where nobody knows, as long as nobody says where to; those who leave together stay together. */
export async function proposeLeaving(asker: Looking, { stays: ids, on }: EndStay): Promise<Proposal> {
  const { first, persons } = await getStays(asker, ids, on)
  const units = await findUnits(asker, { ids: [first.unit] })
  const { place, country } = [...(await placesOf(asker, units)).values()][0]!
  return { kind: 'discharge', persons, on, to: { place: leftFrom(place, on), country } }
}

/** People move to another unit: their stays end and others begin on the same day. */
export async function moveStay(act: Act, input: MoveStay): Promise<void> {
  const { moves, unit, on, because, parting } = input
  const ids = moves.map(({ stay }) => stay)
  const { stays, first, seen, persons } = await getStays(act, ids, on)
  await lockUnits(act, [unit])
  const units = await getUnits(act, [unit])
  const moving = stays.map(({ id, person }) => ({ id: moves.find(({ stay }) => stay === id)!.id, person, unit }))
  const until = first.until
  await insistOnRoom(act, { stays: moving, from: on, until, units, ending: ids })
  const kept = await keepTogether(act, await proposeMoving(act, input), parting)
  for (const id of ids) addStayEnd(act, { stay: id, on, because: 'moved', words: null })
  const sealed = await Promise.all(
    moving.map(async (one) => ({ ...one, because: await sealIn(act, one.person, because) })),
  )
  addStays(act, sealed, { case: first.case, request: null, from: on, until })
  const place = (await placesOf(act, units)).get(unit)!
  tellLeaving(act, ids, on)
  tellPresence(
    act,
    moving.map(({ id, person }) => ({ id, person, from: on, until, kind: 'shelter', ...place })),
  )
  act.record({
    ...sayGround(seen.grounds),
    persons,
    case: first.case,
    more: { stay: first.id, unit, ...kept },
  })
}

export async function proposeMoving(asker: Looking, { moves, unit, on }: MoveStay): Promise<Proposal> {
  const { persons } = await getStays(
    asker,
    moves.map(({ stay }) => stay),
    on,
  )
  const units = await getUnits(asker, [unit])
  const to = (await placesOf(asker, units)).get(unit)!
  const instead = await insteadOf(asker, { from: on, but: to.place })
  return { kind: 'transfer', persons, on, to, instead }
}

/** Whoever stays behind moves along, to the unit that has room. */
export async function moveInstead(
  asker: Looking,
  { parting: _, ...input }: MoveStay,
  { instead: { unit }, along }: Way,
): Promise<MoveStay | undefined> {
  if (!unit) return undefined
  const stays = await findStays(asker, { persons: along })
  const open = along.map((person) => stays.find((stay) => stay.person === person && !stay.ended))
  if (open.some((stay) => !stay)) return undefined
  const more = open.map((stay) => ({ stay: stay!.id, id: makeId<FactId>(asker.at) }))
  return { ...input, moves: [...input.moves, ...more], unit }
}

/** Somebody is away, and whether one knows where. Their place is kept. */
export async function noteAbsence(act: Act, { id, stay: of, from, until, known, words }: NoteAbsence): Promise<void> {
  const { first: stay, seen } = await getStays(act, [of], from)
  addAbsence(act, { id, stay: of, from, until, known, words: await sealIn(act, stay.person, words) })
  act.record({ ...sayGround(seen.grounds), persons: [stay.person], case: stay.case, more: { stay: of, known } })
}
