import type { Act } from '../../ground/act.ts'
import { type FactId, makeId, type PersonId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { type CaseSeen, seeOpenCase } from '../cases/index.ts'
import { findSeparated } from '../families/index.ts'
import { findChildrenAmong, insistOn, sayGround } from '../sharing/index.ts'
import { keepTogether, type Looking, type Proposal, tellPresence, type Way } from '../unity/index.ts'
import { insteadOf, placesOf } from './places-of.ts'
import { hasRoom, staysAlready, unsuitedIn } from './rules.ts'
import {
  addRequest,
  addRequestEnd,
  addStays,
  findRequests,
  findStays,
  findUnits,
  lockUnits,
  type RequestRow,
  type StayRow,
  type UnitRow,
} from './store.ts'
import type { AskForPlace, EndRequest, PlacePeople } from './words.ts'

export const PLACE = ['shelter.place']
export const sealIn = async (act: Act, person: PersonId, words: string | undefined): Promise<Buffer | null> => {
  if (!words) return null
  const ring = await act.keys.extend(act, person, 'shelter')
  return seal(ring, { person, category: 'shelter', column: 'shelter.words' }, words)
}

/** Puts people of a case on the list of those who wait for a place: from when, and what they need. */
export async function askForPlace(
  act: Act,
  { id, case: file, people, from, needs, words }: AskForPlace,
): Promise<void> {
  const seen = await seeAll(act, file, people)
  const about = people[0]!
  const sealed = await sealIn(act, about, words)
  addRequest(act, { id, case: file, about, from, needs, words: sealed, people })
  act.record({ ...sayGround(seen.grounds), persons: people, case: file, more: { request: id, needs } })
}

export async function endRequest(act: Act, { request: id, because }: EndRequest): Promise<void> {
  const [request] = await findRequests(act, { id })
  const seen = await seeAll(act, (request?.case ?? id) as RequestRow['case'], request?.people ?? [])
  if (!request) throw new Unknown('no-such-case')
  if (request.ended) throw new Conflict('request-over')
  addRequestEnd(act, id, because)
  act.record({
    ...sayGround(seen.grounds),
    persons: request.people,
    case: request.case,
    more: { request: id, because },
  })
}

/** Whoever is placed must be somebody of whom the asker writes where they live; and it must be an agency that houses people. */
export async function seeAll(act: Looking, file: RequestRow['case'], people: readonly PersonId[]): Promise<CaseSeen> {
  const seen = await seeOpenCase(act, file, 'casework')
  for (const person of people) {
    const grounds = seen.people.get(person)
    if (!grounds) throw new Invalid('person-outside', { field: 'people' })
    insistOn(grounds, 'write', PLACE)
  }
  if (act.asking.actor.type !== 'SH') throw new Forbidden('not-a-shelter')
  return seen
}

/** Lets people move in. No place is given twice, whoever else places somebody at the same moment; what does not suit needs a reason. */
export async function placePeople(act: Act, input: PlacePeople): Promise<void> {
  const { case: file, request: asked, stays, from, until, because, parting } = input
  const people = stays.map(({ person }) => person)
  if (new Set(people).size < people.length) throw new Invalid('person-twice', { field: 'stays' })
  const seen = await seeAll(act, file, people)
  const request = asked ? await getRequest(act, asked, file) : undefined
  const unitIds = stays.map(({ unit }) => unit)
  await lockUnits(act, unitIds)
  const units = await getUnits(act, unitIds)
  await insistOnRoom(act, { stays, from, until, units })
  const here = await stillHere(act, seen)
  const unsuited = unsuitedIn({
    stays,
    elsewhere: here.filter((person) => !people.includes(person)),
    children: await findChildrenAmong(act, people),
    needs: request?.needs ?? [],
    features: new Map(units.map(({ id, features }) => [id, features])),
  })
  if (unsuited.length > 0 && !because)
    throw new Invalid('placement-unsuited', { field: 'because', unsuited: unsuited.join(', ') })
  const sealed = await Promise.all(
    stays.map(async (stay) => ({ ...stay, because: await sealIn(act, stay.person, because) })),
  )
  const kept = await keepTogether(act, await proposePlacement(act, input), parting)
  addStays(act, sealed, { case: file, request: asked ?? null, from, until })
  const places = await placesOf(act, units)
  tellPresence(
    act,
    stays.map(({ id, person, unit }) => ({ id, person, from, until, kind: 'shelter', ...places.get(unit)! })),
  )
  if (asked) addRequestEnd(act, asked, 'placed')
  act.record({
    ...sayGround(seen.grounds),
    persons: people,
    case: file,
    more: { stays: stays.length, from, unsuited, ...kept },
  })
}

/** Who would move in where, and which other places have room for all. */
export async function proposePlacement(asker: Looking, input: PlacePeople): Promise<Proposal> {
  const { case: file, stays, from } = input
  await seeAll(
    asker,
    file,
    stays.map(({ person }) => person),
  )
  const units = await getUnits(
    asker,
    stays.map(({ unit }) => unit),
  )
  const places = await placesOf(asker, units)
  const leads = stays.map(({ person, unit }) => ({ person, ...places.get(unit)! }))
  const isOne = new Set(leads.map(({ place }) => place)).size === 1
  const { place, country } = leads[0]!
  return {
    kind: 'placement',
    persons: stays.map(({ person }) => person),
    // Whoever moves in until a day does not come back then.
    on: from,
    ...(isOne ? { to: { place, country } } : { leads }),
    instead: await insteadOf(asker, { from, but: isOne ? place : null }),
  }
}

/** All of them in the one unit that has room. */
export async function placeInstead(
  asker: Looking,
  { parting: _, because: __, ...input }: PlacePeople,
  { instead: { unit }, along }: Way,
): Promise<PlacePeople | undefined> {
  if (!unit) return undefined
  const more = along.map((person) => ({ id: makeId<FactId>(asker.at), person }))
  return { ...input, stays: [...input.stays, ...more].map((stay) => ({ ...stay, unit })) }
}

async function getRequest(act: Act, id: FactId, file: RequestRow['case']): Promise<RequestRow> {
  const [request] = await findRequests(act, { id })
  if (request?.case !== file) throw new Invalid('not-there', { field: 'request' })
  if (request.ended) throw new Conflict('request-over')
  return request
}

export async function getUnits(act: Looking, ids: readonly FactId[]): Promise<UnitRow[]> {
  const units = await findUnits(act, { ids })
  if (ids.some((id) => !units.some((unit) => unit.id === id && unit.agency === act.agency && !unit.ended)))
    throw new Unknown('no-such-unit')
  return units
}

type Moving = {
  stays: PlacePeople['stays']
  from: string
  until: string | null
  units: readonly UnitRow[]
  /** Stays that end as these begin. */
  ending?: readonly FactId[]
}
export async function insistOnRoom(act: Act, { stays, from, until, units, ending = [] }: Moving): Promise<void> {
  const [all, mine] = await Promise.all([
    findStays(act, { units: units.map(({ id }) => id) }),
    findStays(act, { persons: stays.map(({ person }) => person) }),
  ])
  const [taken, own] = [all, mine].map((some) => some.filter(({ id }) => !ending.includes(id))) as [
    StayRow[],
    StayRow[],
  ]
  const span = { from, until }
  if (staysAlready(own, span)) throw new Conflict('stays-already')
  for (const { id, places, name } of units) {
    const more = stays.filter(({ unit }) => unit === id).length
    if (
      !hasRoom(
        places,
        taken.filter(({ unit }) => unit === id),
        span,
        more,
      )
    )
      throw new Conflict('unit-full', { unit: name })
  }
}

/** Of the case, who is not missing, and has no place of their own yet with the others. */
async function stillHere(act: Act, { people }: CaseSeen): Promise<PersonId[]> {
  const apart = await findSeparated(act.find, act.node, [...people.keys()])
  return [...people.keys()].filter((person) => !apart.has(person))
}
