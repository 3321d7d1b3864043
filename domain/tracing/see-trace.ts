import type { FactId, PersonId } from '../../ground/ids.ts'
import { asHouse } from '../../ground/told.ts'
import { findAgencies } from '../agencies/index.ts'
import {
  type Asker,
  findChildrenAmong,
  findRestricted,
  type Grounds,
  seePeople,
  seeTraced,
  type Traced,
  tracesAs,
} from '../sharing/index.ts'
import { type Found, findDeterminations, findPicture } from '../unity/index.ts'
import {
  type Around,
  isKeptAway,
  isReady,
  isSilent,
  isVerified,
  isWilling,
  type Judged,
  lacksOf,
  nextOf,
  otherOf,
  type Side,
  verdictsOf,
  type Word,
  wasWilling,
} from './rules.ts'
import { knowsTracing, traces as mayTrace } from './see-tracing.ts'
import { type AnswerRow, findAnswers } from './store/answers.ts'
import { type CandidateRow, findCandidates } from './store/candidates.ts'
import { findRequests, type RequestRow } from './store/requests.ts'
import type { NextStep, TraceShown } from './words.ts'

type Reader = Asker & Parameters<typeof findPicture>[0]
/** A pair as one side may see it. Where only a mask of it is theirs, they may be told that it is there, and compare nothing. */
export type Trace = {
  row: CandidateRow
  mine: PersonId
  theirs: PersonId
  grounds: Grounds
  traced: Traced
  tracing: boolean
  verdicts: Map<string, Judged>
  sides: { mine: Side; theirs: Side }
  agency: string | null
  lacks: TraceShown['lacks']
  next: NextStep
  /** Whether both sides were verified and may be told of each other. */
  open: boolean
  toldToMine: CandidateRow['told'][number] | undefined
  personOf: Found['personOf']
}
type Which = { ids?: readonly FactId[]; persons?: readonly PersonId[] }
export type Guarded = { mine: PersonId; grounds: Grounds }

/** The pairs that the asker’s side may see now. Whatever keeps one unseen, the answer is as if it were not there. */
export async function seeTraces(asker: Reader, which: Which): Promise<Trace[]> {
  return (await lookAround(asker, which)).traces
}

export async function lookAround(asker: Reader, which: Which): Promise<{ traces: Trace[]; guarded: Guarded[] }> {
  const house = { ...houseOf(asker) }
  const rows = await findCandidates(house, which)
  const persons = [...new Set(rows.flatMap(({ one, other }) => [one, other]))]
  const named = asker.regards
  const seen = await seePeople(asker, persons, 'read')
  if (seen.size === 0) return { traces: [], guarded: [] }
  const all = await factsAround(asker, persons)
  const sides = rows.flatMap((row) =>
    [row.one, row.other].flatMap((mine) => {
      const grounds = seen.get(mine)
      return grounds && knowsTracing(grounds) ? [{ row, mine, theirs: otherOf(row, mine), grounds }] : []
    }),
  )
  const guarded = sides.filter(({ mine, theirs, grounds }) => {
    const pair = { mine: all.found.personOf(theirs), theirs: all.found.personOf(mine) }
    return mayTrace(grounds) && isKeptAway(all.around, pair)
  })
  const traces = sides.flatMap((side) => traceOf(all, side))
  // The line of the refusal that follows stands with nobody whom the asker may see: there it would tell that there is a pair.
  if (which.ids && traces.length === 0)
    asker.regards = named.persons.length > 0 ? named : { persons: persons.filter((one) => !seen.has(one)) }
  return {
    traces,
    guarded: guarded.map(({ mine, grounds }) => ({ mine, grounds })),
  }
}

const houseOf = ({ node, at, profile, keys, find }: Reader) => ({ node, at, profile, keys, find: asHouse(find) })
type All = Awaited<ReturnType<typeof factsAround>>
async function factsAround(asker: Reader, persons: readonly PersonId[]) {
  const house = houseOf(asker)
  const found = await findPicture(house, persons)
  const everybody = [...new Set([...persons, ...found.picture.people.map(({ id }) => id as PersonId)])]
  const [traced, answers, requests, children, restricted, determined, agencies] = await Promise.all([
    seeTraced(asker, persons),
    findAnswers(house, persons),
    findRequests(house, { persons }),
    findChildrenAmong(house, persons),
    findRestricted(house, everybody),
    findDeterminations(house, persons),
    findAgencies(house.find, house.node),
  ])
  const { picture, personOf } = found
  const around: Around = { ...picture }
  const kinds = new Map(
    agencies.map(({ id, type, name }) => [id as string, { name, tracing: tracesAs(asker.profile, type) }]),
  )
  return {
    found,
    around,
    traced,
    answers,
    requests,
    children,
    determined,
    kinds,
    today: asker.at.toISOString().slice(0, 10),
    restricted: new Set([...restricted].map((one) => personOf(one) as string)),
  }
}

type OneSide = { row: CandidateRow; mine: PersonId; theirs: PersonId; grounds: Grounds }
function traceOf(all: All, { row, mine, theirs, grounds }: OneSide): Trace[] {
  const {
    found: { personOf },
    around,
    restricted,
    today,
  } = all
  const traced = all.traced.get(theirs)
  if (!traced) return []
  const keptFrom = all.requests.flatMap(({ seeker, status, keptFrom }) =>
    seeker === theirs && status !== 'closed' ? keptFrom.map(personOf) : [],
  )
  if (isSilent(around, { mine: personOf(mine), theirs: personOf(theirs), restricted, keptFrom })) return []
  const verdicts = verdictsOf(row.verdicts, row.nth)
  const sides = { mine: sideOf(all, row, mine), theirs: sideOf(all, row, theirs) }
  if (!wasWilling(sides.theirs.words, row.first.getTime())) return []
  if ([mine, theirs].some((one) => verdicts.get(one)?.verdict === 'mismatch')) return []
  const keepers = [all.traced.get(mine)?.custodian, traced.custodian].map((one) =>
    one && all.kinds.get(one)?.tracing ? one : null,
  )
  const verified = isVerified(verdicts, { one: row.one, other: row.other, keepers: [keepers[0]!, keepers[1]!] })
  const open = verified && isReady(sides.mine, today) && isReady(sides.theirs, today)
  const tracing = mayTrace(grounds)
  // Who only reads a mask of it is told nothing before the other side found it and agreed.
  if (!tracing && !(verdicts.get(theirs)?.verdict === 'match' && isReady(sides.theirs, today)) && !open) return []
  const verdict = verdicts.get(mine)?.verdict
  const lacks = lacksOf({ verdict, mine: sides.mine, today })
  const toldToMine = row.told.find(({ side }) => side === theirs)
  const toldByMine = row.told.some(({ side }) => side === mine)
  const agency = (traced.custodian && all.kinds.get(traced.custodian)) || undefined
  return [
    {
      ...{ row, mine, theirs, grounds, traced, tracing, verdicts, sides, lacks, open, toldToMine, personOf },
      agency: agency?.tracing ? agency.name : null,
      next: nextOf({ verdict, lacks, open, told: toldByMine }),
    },
  ]
}

/** What somebody said that counts for this pair; that they seek this person is a yes of an adult, and lets a child be looked for. */
function sideOf({ answers, requests, children, determined }: All, row: CandidateRow, person: PersonId): Side {
  const said = answers
    .filter((one) => one.person === person && (one.candidate === null || one.candidate === row.id))
    .map(wordOf)
  const seeks = requests
    .filter((one) => isSeeking(one, row, person))
    .map(({ at }): Word => ({ at: at.getTime(), said: 'yes', byWhom: 'self' }))
  return {
    child: children.has(person),
    words: [...seeks, ...said],
    determined: determined.filter(({ persons }) => persons.includes(person)),
  }
}
const wordOf = ({ at, said, byWhom }: AnswerRow): Word => ({ at: at.getTime(), said, byWhom })
const isSeeking = ({ seeker, status }: RequestRow, row: CandidateRow, person: PersonId): boolean =>
  seeker === person && status !== 'closed' && (row.one === person || row.other === person)

export const saidNow = ({ words }: Pick<Side, 'words'>) =>
  isWilling(words) ? ('yes' as const) : (words.at(-1)?.said ?? null)
