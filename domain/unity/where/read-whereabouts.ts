import { daysAfter } from '../../../ground/calendars.ts'
import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { spanOf } from '../../../ground/partial-date.ts'
import { asHouse } from '../../../ground/told.ts'
import { findCircle, findMissing, showFamily } from '../../families/index.ts'
import { findLinks, openRecords, showPeople } from '../../people/index.ts'
import { findNotToBeFound, findOrders, type Grounds, sayGround, seePeople, seePerson } from '../../sharing/index.ts'
import { dayOf, findPicture } from '../find-picture.ts'
import { standingFor } from '../find-records.ts'
import { keepersOf } from '../partings/show-answer.ts'
import { findSeparationsBy } from '../partings/store/separations.ts'
import { type Awaited, type FindAwaited, factsOf } from './awaited.ts'
import { type Fact, openTo } from './open-to.ts'
import { atAgency, atFact, atSite, isLeft } from './place-key.ts'
import { showPlaces } from './show-places.ts'
import { spansOf } from './spans-of.ts'
import { findPresences, type PresenceRow } from './store/presence.ts'
import { comesBack } from './ways-of.ts'
import type { ReadWhereabouts, WhereaboutsShown } from './words.ts'

type Seen = ReadonlyMap<PersonId, Grounds>

/** Where everybody of a family was, is and is to be, day by day, as far as each of these is open to whoever looks. */
export const readWhereabouts =
  (findAwaited: FindAwaited) =>
  (look: Look, { person }: ReadWhereabouts): Promise<WhereaboutsShown> =>
    tellWhereabouts(look, person, findAwaited)

async function tellWhereabouts(look: Look, person: PersonId, findAwaited: FindAwaited): Promise<WhereaboutsShown> {
  const own = await seePerson(look, person, 'read')
  const circle = await findCircle(look, person)
  const links = await findLinks(look.find, look.node, circle)
  const records = [...new Set([...circle, ...links.flatMap(({ one, other }) => [one, other])])]
  const seen = await seePeople(look, records, 'read', person)
  const awaited = await findAwaited(look, seen)
  const [known, kept] = await Promise.all([findComings(look, seen), findKept(look, person, { circle, seen, awaited })])
  const today = dayOf(look.at)
  const comings = [...known, ...factsOf(awaited, daysAfter(today, 1))]
  const members = circle.filter((one) => seen.has(one))
  const linked = links.filter(({ one, other }) => seen.has(one) && seen.has(other))
  const personOf = standingFor({ records: new Set(seen.keys()), links: new Map(linked.map((one) => [one.id, one])) }, [
    person,
    ...members,
  ])
  const rows = [...new Set(members.map(personOf))].map((one) => {
    const theirs = [...seen].filter(([record]) => personOf(record) === one)
    return rowOf(one, {
      theirs,
      comings,
      isKept: one !== personOf(person) && theirs.some(([record]) => kept(record)),
      today,
    })
  })
  const open = rows.filter(({ openness }) => openness !== 'closed')
  const closed = rows.filter(({ openness }) => openness !== 'whole').map((row) => row.person)
  const [people, places, apart, keepers] = await Promise.all([
    showPeople(look, new Map(rows.map((row) => [row.person, seen.get(row.person)!]))),
    showPlaces(
      look,
      rows.flatMap(({ spans }) => spans),
      comings,
    ),
    findApart(look, { seen, personOf, shown: new Set(open.map((row) => row.person)) }),
    keepersOf(look, closed),
  ])
  look.note({ ...sayGround(own.grounds), persons: [...seen.keys()], more: { categories: CATEGORIES } })
  return { today, people, rows: rows.map((row) => ({ ...row, ask: keepers.get(row.person) ?? null })), places, apart }
}
const CATEGORIES = ['family', 'shelter', 'movement', 'legal']

/** Everything that says where these records are or will be, each with what must be open for it. */
async function findComings(look: Look, seen: Seen): Promise<Fact[]> {
  const all = [...seen.keys()]
  const [presences, written, missing, { separations }] = await Promise.all([
    findPresences(look, all),
    openRecords(look, all),
    findMissing(look, all),
    showFamily(look, seen),
  ])
  const gone = new Map(missing.map((one) => [one.id, one]))
  return [
    ...written
      .filter(({ person }) => !missing.some((one) => one.person === person))
      .map(({ person, site, agency, recordedAt }) => ({
        ...{ record: person, needs: 'told' as const, country: '' },
        coming: {
          ...{ ...PLAIN, id: `${person} registered`, kind: 'registered' as const, from: dayOf(recordedAt) },
          place: site ? atSite(site) : atAgency(agency),
        },
      })),
    ...separations
      .filter(({ id }) => gone.has(id) && !gone.get(id)!.dead)
      .map(({ id, person, when, at }) => ({
        ...{ record: person, needs: 'missing' as const, country: '' },
        coming: { ...PLAIN, id, kind: 'missing' as const, place: null, from: firstDayOf(when) ?? at.slice(0, 10) },
      })),
    ...presences.filter(({ from, ended }) => ended === null || ended > from).map((row) => factOf(look, row)),
  ]
}
const PLAIN = { until: null, journey: null, cancels: null, plan: null, returns: false }

/** The first day that was meant, where what was told can be read as one. */
function firstDayOf(when: string | undefined): string | undefined {
  try {
    return when && spanOf({ edtf: when }).earliest
  } catch {
    return undefined
  }
}

function factOf(look: Look, row: PresenceRow): Fact {
  const { id, person, place, country, kind, from, until, ended, journey, agency } = row
  const mayCancel = kind === 'transfer' && agency === look.agency && ended === null && from > dayOf(look.at)
  return {
    ...{ record: person, country, needs: kind === 'left' ? 'shelter' : kind },
    coming: {
      ...{ id, kind, from, journey, until: ended ?? until, cancels: mayCancel ? id : null },
      place: isLeft(place) ? null : place,
      returns: comesBack({ kind, until, ended }),
      plan: null,
    },
  }
}

type Row = { theirs: [PersonId, Grounds][]; comings: readonly Fact[]; isKept: boolean; today: string }
function rowOf(person: PersonId, { theirs, comings, isKept, today }: Row) {
  const opened = new Map(theirs.map(([record, grounds]) => [record, openTo(grounds, isKept)]))
  const told = comings.filter(({ record, needs }) => opened.get(record)?.tells(needs))
  const each = [...opened.values()].map(({ openness }) => openness)
  const isAlike = each.every((one) => one === each[0]) && !(each[0] === 'closed' && told.length > 0)
  const openness = isAlike ? each[0]! : 'part'
  const spans = spansOf(
    told.map(({ coming }) => coming),
    { today, whole: openness === 'whole' },
  )
  return { person, openness, spans }
}

type Around = { circle: readonly PersonId[]; seen: Seen; awaited: readonly Awaited[] }
/**
 * Whether somebody is, or will be, where one is who is kept from the person whose file is open: whoever is there with them
 * would tell their place, and is told of to nobody who reads that file.
 */
async function findKept(look: Look, focus: PersonId, { circle, seen, awaited }: Around) {
  const house = { find: asHouse(look.find), node: look.node, at: look.at }
  const [orders, hidden] = await Promise.all([findOrders(house, circle), findNotToBeFound(house, circle)])
  const away = [
    ...orders.flatMap(({ protects, against }) => (against === focus ? protects : [])),
    ...[...hidden].filter((one) => !seen.has(one)),
  ]
  if (away.length === 0) return () => false
  const { picture, personOf } = await findPicture(look, circle)
  const isOf = (person: string) => (one: PersonId) => personOf(one) === person
  /** With whom a plan brings somebody together, there they will be. */
  const awaitedAt = ({ plan, to }: Awaited) => [
    atFact(plan),
    ...to.map((one) => picture.whereabouts.get(personOf(one))),
  ]
  const placesOf = (person: string) => [
    picture.whereabouts.get(person),
    ...picture.plans.filter(({ persons }) => persons.includes(person)).map(({ to }) => to),
    ...awaited.filter(({ come, to }) => [...come, ...to].some(isOf(person))).flatMap(awaitedAt),
  ]
  const places = new Set(away.flatMap((one) => placesOf(personOf(one))))
  return (record: PersonId) => placesOf(personOf(record)).some((place) => place && places.has(place))
}

type Among = { seen: Seen; personOf: (record: PersonId) => PersonId; shown: ReadonlySet<PersonId> }
/** Who of them was parted from whom by an act: told where that is open of both. */
async function findApart(look: Look, { seen, personOf, shown }: Among): Promise<WhereaboutsShown['apart']> {
  const opens = (one: PersonId) => seen.get(one)?.opens('family.separation') && shown.has(personOf(one))
  const rows = await findSeparationsBy(look, { persons: [...seen.keys()] }, false)
  return rows
    .filter(({ one, other }) => opens(one) && opens(other))
    .map(({ id, one, other, since, turns }) => ({
      ...{ id, one: personOf(one), other: personOf(other), since },
      until: turns.find(({ turn }) => turn === 'ended')?.on ?? null,
    }))
}
