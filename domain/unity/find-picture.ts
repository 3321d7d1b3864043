import type { PersonId } from '../../ground/ids.ts'
import type { Keyring, Keys } from '../../ground/keys.ts'
import { isDefaultDay, isEstimated, type PartialDate, spanOf } from '../../ground/partial-date.ts'
import { atOnce } from '../../ground/question.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { asHouse } from '../../ground/told.ts'
import { findAgencies, findSites } from '../agencies/index.ts'
import { CHILD_STATUSES, findHouseholds, openMissing, SEPARATIONS_NOW } from '../families/index.ts'
import { LINKS, type OpenRecord, openRecords } from '../people/index.ts'
import { type Asker, findOrders, NOT_TO_BE_FOUND, ORDERS } from '../sharing/index.ts'
import { yearsAfter } from './births.ts'
import { DEPENDENCES, DETERMINATIONS, WISHES } from './care/store/views.ts'
import { FLAG } from './care/tell-dependence.ts'
import { addRecords, findTiedAround, type Near, standingFor } from './find-records.ts'
import type { Born, Flag, Picture, Plan, Wish } from './picture.ts'
import { readMeasures } from './profile.ts'
import { atAgency, atSite, siteIn } from './where/place-key.ts'
import { LIKENESSES } from './where/store/likeness.ts'
import { PRESENCES } from './where/store/presence.ts'
import { readWays, type Ways } from './where/ways-of.ts'

export type Sees = Pick<Asker, 'find' | 'node' | 'at' | 'profile'> & { keys: Keys }
/** What is known around some people, with every record under the person whom it is about. */
export type Found = { picture: Picture; personOf: (record: PersonId) => PersonId; records: readonly OpenRecord[] }

/** Whoever is about to act keeps others from acting around the same people until it is done. */
export type Hold = (records: readonly PersonId[]) => Promise<void>

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/**
 * What the house knows around these people, whoever keeps it: the guard asks everybody, and what it says is told by what
 * the asker may see. Nothing of it is a name.
 */
export async function findPicture(asker: Sees, people: readonly PersonId[], hold?: Hold): Promise<Found> {
  const reader = { find: asHouse(asker.find), node: asker.node, keys: asker.keys, at: asker.at }
  const { near, last } = await findTiedAround(reader, people, dayOf(asker.at))
  await hold?.([...near.records, ...last])
  const facts = await findAround(reader, near, last)
  const personOf = standingFor(near, people)
  const seen: Seen = { near, personOf, facts, at: asker.at }
  const countries = await findCountries(reader, facts)
  const ways = readWays(facts.presences, { personOf, today: dayOf(asker.at), start: startsOf(seen), countries })
  const flags = flagsOf(seen, await findRings(reader, facts))
  const bornOf = birthsOf(seen, readMeasures(asker.profile).ages.estimate)
  const persons = [...new Set([...near.records].map(personOf))]
  const picture: Picture = {
    at: { ms: asker.at.getTime(), day: dayOf(asker.at) },
    node: String(asker.node),
    sites: new Map([...[...countries].map(([place, country]) => [place, { country, place }] as const), ...ways.places]),
    people: persons.map((id) => ({ id, born: bornOf(id), flags: flags(id) })),
    households: householdsOf(facts.mates, personOf),
    ...bondsOf(near, personOf),
    ...saidOf(seen),
    whereabouts: ways.now,
    plans: [...ways.plans, ...tracesOf(seen)],
    links: linksOf(near, personOf),
    known: [],
  }
  return { picture, personOf, records: facts.records }
}

type Reading = Pick<Sees, 'find' | 'node' | 'keys' | 'at'>
/**
 * What is written down of everybody near. It is asked at once with who the last of them may be besides, and who must be kept
 * away from whom: only where that leads to somebody new is all of it asked again, with them.
 */
async function findAround(reader: Reading, near: Near, last: readonly PersonId[]): Promise<Facts> {
  const all = [...near.records, ...last]
  const facts = await findFactsOf(reader, all)
  const theirs = new Set(last)
  const isTheirs = ({ one, other }: { one: PersonId; other: PersonId }) => theirs.has(one) || theirs.has(other)
  const [links, likenesses] = [facts.links.filter(isTheirs), facts.likenesses.filter(isTheirs)]
  await addRecords(reader, near, last, { links, likenesses })
  const isAll = () => near.records.size === all.length
  const orders = isAll() ? facts.orders : await findOrders(reader, [...near.records])
  // Whoever must not meet one of them may live where the act leads, and be kin of nobody here.
  await addRecords(
    reader,
    near,
    orders.flatMap(({ protects, against }) => [protects, against]),
  )
  return isAll() ? facts : findFactsOf(reader, [...near.records])
}

const askFacts = atOnce({
  links: LINKS,
  likenesses: LIKENESSES,
  orders: ORDERS,
  hidden: NOT_TO_BE_FOUND,
  separations: SEPARATIONS_NOW,
  statuses: CHILD_STATUSES,
  presences: PRESENCES,
  determinations: DETERMINATIONS,
  wishes: WISHES,
  dependences: DEPENDENCES,
})
type Facts = Awaited<ReturnType<typeof findFactsOf>>
/** Everything that is written down about these records, whoever wrote it. */
async function findFactsOf(reader: Reading, all: readonly PersonId[]) {
  const { find, node, at } = reader
  const [records, mates, said] = await Promise.all([
    openRecords(reader, all),
    findHouseholds(find, node, all, dayOf(at)),
    askFacts(find, { persons: all, node, at }),
  ])
  return { records, mates, ...said, missing: await openMissing(reader, said.separations) }
}

/** The keys under which it is sealed who needs help; of nobody else. */
const findRings = ({ find, keys }: Reading, { dependences }: Facts): Promise<Map<PersonId, Keyring>> =>
  dependences.length > 0
    ? keys.fetch(find, [...new Set(dependences.map(({ person }) => person))])
    : Promise.resolve(new Map())

/** Orders, findings and wishes, each about people and not about records. */
function saidOf({ facts, personOf }: Seen): Pick<Picture, 'orders' | 'decisions' | 'wishes'> {
  return {
    orders: facts.orders.map(({ id, protects, against, until }) => ({
      ...{ id, kind: 'no-contact', protects: [personOf(protects)], against: [personOf(against)] },
      ...{ status: 'active', until: until ? dayOf(until) : null },
    })),
    decisions: facts.determinations.map(({ id, form, outcome, on, reviewDue, persons }) => ({
      ...{ id, kind: form, about: [...new Set(persons.map(personOf))], outcome, day: on, reviewDue },
    })),
    wishes: [
      ...facts.wishes.flatMap(({ person, about, wants }): Wish[] =>
        wants === 'open' ? [] : [{ person: personOf(person), wants, about: about ? personOf(about) : 'anyone' }],
      ),
      ...facts.hidden.map(({ person }): Wish => ({ person: personOf(person), wants: 'not-found', about: 'anyone' })),
    ],
  }
}

type Seen = { near: Near; personOf: (record: PersonId) => PersonId; facts: Facts; at: Date }
type Mates = Awaited<ReturnType<typeof findHouseholds>>

/** In which country each place lies: a site in its own, an agency that did not say where in that of the agency. */
async function findCountries(
  { find, node }: Pick<Sees, 'find' | 'node'>,
  { records, presences }: Facts,
): Promise<Map<string, string>> {
  const sites = [...records.flatMap(({ site }) => site ?? []), ...presences.flatMap(({ place }) => siteIn(place) ?? [])]
  const agencies = records.flatMap(({ site, agency }) => (site ? [] : agency))
  const [known, houses] = await Promise.all([
    findSites(find, node, [...new Set(sites)]),
    agencies.length > 0 ? findAgencies(find, node, [...new Set(agencies)]) : [],
  ])
  return new Map([
    ...known.map(({ id, country }) => [atSite(id), country] as const),
    ...houses.map(({ id, country }) => [atAgency(id), country] as const),
  ])
}

/** Where somebody was written down is where they are, until something else is said; whoever is missing was not there. */
function startsOf({ facts: { records, missing }, personOf }: Seen): Ways['start'] {
  const gone = new Set(missing.map(({ person }) => person))
  return records
    .filter(({ person }) => !gone.has(person))
    .map(({ person, site, agency, recordedAt }) => ({
      person: personOf(person),
      place: site ? atSite(site) : atAgency(agency),
      country: '',
      from: dayOf(recordedAt),
    }))
}

function birthsOf({ facts: { records }, personOf }: Seen, estimate: number): (person: PersonId) => Born {
  const written = Map.groupBy(records, ({ person }) => personOf(person))
  return (person) => {
    const spans = (written.get(person) ?? []).flatMap(({ identity: { born } }) =>
      born ? [spanFor(born, estimate)] : [],
    )
    if (spans.length < 2) return spans[0] ?? null
    // Where records of one person differ, nobody is made older by that.
    return {
      earliest: spans.map(({ earliest }) => earliest).sort()[0]!,
      latest: spans
        .map(({ latest }) => latest)
        .sort()
        .at(-1)!,
    }
  }
}

function spanFor(born: PartialDate, estimate: number): NonNullable<Born> {
  const span = spanOf(born)
  if (isEstimated(born))
    return { earliest: yearsAfter(span.earliest, -estimate), latest: yearsAfter(span.latest, estimate) }
  if (!isDefaultDay(born)) return span
  const year = span.earliest.slice(0, 4)
  return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
}

function flagsOf(
  { personOf, facts: { missing, statuses, dependences } }: Seen,
  rings: ReadonlyMap<PersonId, Keyring>,
): (id: PersonId) => Flag[] {
  const flags = new Map<PersonId, Set<Flag>>()
  const add = (record: PersonId, flag: Flag) => {
    const id = personOf(record)
    flags.set(id, (flags.get(id) ?? new Set()).add(flag))
  }
  for (const { person, status } of statuses) if (status !== 'accompanied') add(person, status as Flag)
  for (const { person, dead } of missing) if (dead) add(person, 'deceased')
  for (const { person, flag } of dependences) {
    const ring = rings.get(person)!
    if (!isErased(ring, 'protection')) add(person, unseal<Flag>(ring, { person, ...FLAG }, flag))
  }
  return (id) => [...(flags.get(id) ?? [])]
}

function householdsOf(mates: Mates, personOf: Seen['personOf']): Picture['households'] {
  const by = Map.groupBy(mates, ({ household }) => household)
  return [...by].map(([id, members]) => ({
    id,
    members: [...new Set(members.map(({ person }) => personOf(person)))],
    until: null,
  }))
}

function bondsOf({ ties, care }: Near, personOf: Seen['personOf']): Pick<Picture, 'ties' | 'care'> {
  const [match, via] = [null, [] as const]
  return {
    ties: [...ties.values()].flatMap((tie) => {
      const [from, to] = [personOf(tie.from), personOf(tie.to)]
      const { id, kind: type, status, evidenced } = tie
      return from === to ? [] : { id, type, from, to, status, evidenced, until: null, match, via }
    }),
    care: [...care.values()].flatMap((entry) => {
      const [carer, over] = [personOf(entry.carer), personOf(entry.over)]
      const { id, basis, status, until } = entry
      return carer === over ? [] : { id, carer, over, basis, status, until, match, via }
    }),
  }
}

/** A search that a family asked for names whoever is missing, with each of those who miss them. */
function tracesOf({ facts: { missing, mates }, personOf }: Seen): Plan[] {
  return missing
    .filter(({ traced, dead }) => traced && !dead)
    .flatMap(({ id, person, household }) => {
      const seekers = mates.filter((one) => one.household === household && one.person !== person)
      const each =
        seekers.length > 0 ? seekers.map((one) => [personOf(one.person), personOf(person)]) : [[personOf(person)]]
      return each.map(
        (persons): Plan => ({
          ...{ id, kind: 'tracing', persons, from: null, to: null, day: null, journey: null, status: 'open' },
        }),
      )
    })
}

function linksOf({ likenesses }: Near, personOf: Seen['personOf']): Picture['links'] {
  return [...likenesses.values()].flatMap(({ one, other, probability, agency }) => {
    const [sameAs, record] = [one, other].sort().map((id) => personOf(id as PersonId)) as [PersonId, PersonId]
    return sameAs === record ? [] : [{ record, sameAs, probability, agency }]
  })
}
