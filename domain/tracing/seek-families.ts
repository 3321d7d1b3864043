import type { FactId, PersonId } from '../../ground/ids.ts'
import { asHouse } from '../../ground/told.ts'
import { findFamiliesOf, findSeparated } from '../families/index.ts'
import { factsOf, findHits, wordsToLay, wordsToSeek } from '../matching/index.ts'
import { inOrder, openRecords } from '../people/index.ts'
import { type Found, findPicture } from '../unity/index.ts'
import { type Compared, compareFamilies } from './compare-families.ts'
import { graphAround } from './graph-around.ts'
import { tracingRulesOf } from './profile.ts'
import { rankFamilies } from './rank-families.ts'
import { findRequestHits, type NewKey } from './store/keys.ts'
import { findRequests, type RequestRow } from './store/requests.ts'
import { openTold, type Told } from './told.ts'

export type Reader = Parameters<typeof findPicture>[0]
/** So many families are compared with one search, and so many searches with one family that comes. */
const [FAMILIES_MOST, SEARCHES_MOST] = [48, 12]
/** So many are kept for one sought person: more than are shown, so that whoever is hidden from a side takes up no place of theirs. */
const KEPT_MOST = 20
export type Candidate = Compared & { request: FactId; seeker: PersonId; sought: PersonId; found: PersonId }

const isOpen = ({ status }: RequestRow) => status !== 'closed'

/** Everybody of a request: who seeks, who is sought, and those tied to them. */
async function peopleOf(reader: Reader, request: RequestRow): Promise<PersonId[]> {
  const found = await findPicture(reader, [request.seeker, ...request.sought])
  const graphs = [request.seeker, ...request.sought].map((one) => graphAround(found, one, []))
  return [...new Set(graphs.flatMap(({ people }) => [...people.keys()]))] as PersonId[]
}

/** The keys under which the people of these requests are found by families that come later. */
export async function keysFor(reader: Reader, requests: readonly RequestRow[]): Promise<NewKey[]> {
  const keys: NewKey[] = []
  for (const request of requests.filter(isOpen)) {
    const records = await openRecords({ ...reader, find: asHouse(reader.find) }, await peopleOf(reader, request))
    for (const record of records)
      for (const word of wordsToLay(factsOf(record)))
        keys.push({ hash: reader.keys.blind(word), request: request.id, person: record.person })
  }
  return keys
}

const wordsOf = async (reader: Reader, persons: readonly PersonId[]) =>
  (await openRecords({ ...reader, find: asHouse(reader.find) }, persons)).flatMap((record, nth) =>
    wordsToSeek(factsOf(record)).map((word) => ({ nth, person: record.person, hash: reader.keys.blind(word) })),
  )

/** Families that are there and may be those of a search, by the keys of all its people together. */
export async function seekFor(reader: Reader, request: RequestRow): Promise<Candidate[]> {
  if (!isOpen(request)) return []
  const own = new Set(await peopleOf(reader, request))
  const hits = (await findHits(reader.find, reader.node, await wordsOf(reader, [...own]))).filter(
    ({ person }) => !own.has(person),
  )
  const persons = [...new Set(hits.map(({ person }) => person))]
  const households = await findFamiliesOf(reader.find, reader.node, persons)
  const familiesOf = Map.groupBy(households, ({ person }) => person)
  const grouped = hits.flatMap(({ nth, person, weight }) =>
    (familiesOf.get(person) ?? [{ household: person }]).map(({ household }) => ({
      nth,
      family: household as string,
      weight,
    })),
  )
  const near = new Set(rankFamilies(grouped, FAMILIES_MOST))
  const some = persons.filter((one) =>
    (familiesOf.get(one) ?? [{ household: one }]).some(({ household }) => near.has(household)),
  )
  return compareWith(reader, request, some)
}

/** Searches that may be for a family that has come, or of which something new was told. */
export async function seekAmong(reader: Reader, persons: readonly PersonId[]): Promise<Map<FactId, PersonId[]>> {
  const asked = await wordsOf(reader, persons)
  const hits = await findRequestHits(reader.find, reader.node, asked)
  const of = new Map(asked.map(({ nth, person }) => [nth, person]))
  const households = Map.groupBy(await findFamiliesOf(reader.find, reader.node, persons), ({ person }) => person)
  const familyOf = (person: PersonId): string => households.get(person)?.[0]?.household ?? person
  const found = new Map<FactId, PersonId[]>()
  for (const [family, own] of Map.groupBy(hits, ({ nth }) => familyOf(of.get(nth)!))) {
    const mates = persons.filter((one) => familyOf(one) === family)
    const near = rankFamilies(
      own.map(({ nth, request, weight }) => ({ nth, family: request, weight })),
      SEARCHES_MOST,
    )
    for (const request of near as FactId[]) found.set(request, [...(found.get(request) ?? []), ...mates])
  }
  return found
}

/** Lays each who is sought beside everybody of the families that is here, and keeps whoever is likely enough. */
export async function compareWith(
  reader: Reader,
  request: RequestRow,
  persons: readonly PersonId[],
): Promise<Candidate[]> {
  const { seeker, sought } = request
  const apart = await findSeparated(reader.find, reader.node, persons)
  const here = persons.filter((one) => !apart.has(one))
  if (!isOpen(request) || here.length === 0) return []
  const { least } = tracingRulesOf(reader.profile)
  const found = await findPicture(reader, [seeker, ...sought, ...here])
  const others = (await findRequests(reader, { persons: here })).filter(({ seeker }) => !sought.includes(seeker))
  const [places, ...theirs] = await Promise.all([request, ...others].map((one) => placesOf(reader, one)))
  const told = others.map(({ seeker }, nth) => ({ seeker: found.personOf(seeker), places: theirs[nth]! }))
  const own = graphAround(found, seeker, places!)
  const all = sought.flatMap((one) => {
    const mine = graphAround(found, one, places!)
    return here
      .filter((other) => !own.people.has(found.personOf(other)) && !mine.people.has(found.personOf(other)))
      .flatMap((other) => candidateOf(found, { request, mine, one, other, told }))
  })
  return sought.flatMap((one) =>
    all
      .filter(({ sought: of, probability }) => of === one && probability >= least)
      .sort((a, b) => b.bits - a.bits || (a.found < b.found ? -1 : 1))
      .slice(0, KEPT_MOST),
  )
}

type Laid = {
  request: RequestRow
  mine: ReturnType<typeof graphAround>
  one: PersonId
  other: PersonId
  told: readonly { seeker: PersonId; places: string[] }[]
}
function candidateOf(found: Found, { request, mine, one, other, told }: Laid): Candidate[] {
  const around = graphAround(found, other, [])
  const theirs = { ...around, places: told.flatMap(({ seeker, places }) => (around.people.has(seeker) ? places : [])) }
  const [sought, person] = [found.personOf(one), found.personOf(other)]
  if (!mine.people.has(sought) || !theirs.people.has(person)) return []
  const compared = compareFamilies(mine, theirs, { sought, found: person })
  return [{ ...compared, request: request.id, seeker: request.seeker, sought: one, found: other }]
}

async function placesOf(reader: Reader, { seeker, told }: RequestRow): Promise<string[]> {
  const ring = (await reader.keys.fetch(reader.find, [seeker])).get(seeker)
  const place = openTold<Told>(ring, seeker, told)?.place
  return place ? [place] : []
}

export const idOfPair = (reader: Pick<Reader, 'keys'>, one: PersonId, other: PersonId): FactId =>
  reader.keys.idFrom<FactId>(`trace ${inOrder(one, other).join(' ')}`)
