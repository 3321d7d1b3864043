import type * as z from 'zod/mini'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { Forbidden, Unknown } from '../../ground/refusals.ts'
import { asHouse } from '../../ground/told.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findSeparated } from '../families/index.ts'
import { openRecords } from '../people/index.ts'
import { sayGround, seePeople, seeTraced } from '../sharing/index.ts'
import { turnsOf } from './judge-trace.ts'
import { saidNow, seeTraces, type Trace } from './see-trace.ts'
import { showAnswerer } from './show-answerer.ts'
import { fromHex, openTold } from './told.ts'
import type { KinShown, ReadTrace, TraceShown } from './words.ts'

/** Two small families side by side, no further than comparing needs: names, ages and ties, never where somebody is. */
export async function readTrace(look: Look, { candidate }: z.infer<typeof ReadTrace>): Promise<TraceShown> {
  const all = await seeTraces(look, { ids: [candidate] })
  const trace = all.find(({ tracing }) => tracing)
  if (!trace) throw new Unknown('no-such-trace')
  if (look.purpose !== 'family-tracing') throw new Forbidden('not-for-this-purpose', { purpose: look.purpose })
  const { row, mine, theirs, agency, lacks, next, sides, verdicts, toldToMine, grounds } = trace
  const pairs = pairsOf(trace)
  const people = await showKin(look, trace, pairs)
  const shownTo = (one: PersonId, of: 'mine' | 'theirs') => people[of].some(({ id }) => id === one)
  const own = row.verdicts.filter(({ side }) => side === mine)
  const [rings, names] = await Promise.all([
    look.keys.fetch(look.find, [mine, theirs]),
    nameWorkers(
      look.find,
      look.node,
      own.map(({ worker }) => worker),
    ),
  ])
  look.note({
    ...sayGround(grounds),
    persons: [mine, theirs],
    more: { categories: ['identity', 'family'], trace: candidate },
  })
  return {
    ...{ id: candidate, mine, theirs, agency, people, lacks, next },
    pairs: pairs.filter((pair) => shownTo(pair.mine, 'mine') && shownTo(pair.theirs, 'theirs')),
    around: row.pairs.around,
    ...{ bits: row.bits, probability: row.probability, turns: turnsOf(row, mine) },
    verdict: verdicts.get(mine)?.verdict ?? null,
    history: own.map(({ verdict, reason, worker, at }) => ({
      ...{ verdict, reason: openTold<string>(rings.get(mine), mine, fromHex(reason)) },
      ...{ by: names.get(worker) ?? '', at: new Date(at).toISOString() },
    })),
    answerer: await showAnswerer(look, mine),
    said: saidNow(sides.mine),
    told: toldToMine
      ? { way: toldToMine.way, channel: openTold<string>(rings.get(theirs), theirs, fromHex(toldToMine.channel)) ?? '' }
      : null,
  }
}

type Pair = TraceShown['pairs'][number]
/** The comparison was made from the side of who sought; the other side reads it the other way round. */
function pairsOf({ row, mine }: Trace): Pair[] {
  const isSeeker = row.seeker === mine
  return row.pairs.pairs.map(({ mine: a, theirs: b, role, fields }) => {
    const [one, other] = isSeeker ? [a, b] : [b, a]
    return { mine: one as PersonId, theirs: other as PersonId, role, fields }
  })
}

/** Those who were laid beside each other, and the two themselves: of each side who may be compared. */
async function showKin(look: Look, { mine, theirs }: Trace, pairs: readonly Pair[]): Promise<TraceShown['people']> {
  const of = (side: 'mine' | 'theirs') => [...new Set(pairs.map((pair) => pair[side]))]
  const [own, other] = [[...new Set([mine, ...of('mine')])], [...new Set([theirs, ...of('theirs')])]]
  const house = { find: asHouse(look.find), node: look.node, keys: look.keys }
  const [seen, traced, records, apart] = await Promise.all([
    seePeople(look, own, 'read'),
    seeTraced(look, other),
    openRecords(house, [...own, ...other]),
    findSeparated(house.find, look.node, [...own, ...other]),
  ])
  const known = new Map(records.map((record) => [record.person, record]))
  const roles = new Map(pairs.flatMap((pair) => [[pair.mine, pair.role] as const, [pair.theirs, pair.role] as const]))
  const show = (id: PersonId, opens: ((field: string) => boolean) | undefined): KinShown[] => {
    const record = known.get(id)
    if (!record || !opens?.('identity.names')) return []
    const { names, born } = record.identity
    const shown = { id, role: roles.get(id) ?? ('kin' as const), names, here: !apart.has(id) }
    return [
      {
        ...shown,
        sex: opens('identity.sex') ? record.sex : 'unknown',
        ...(born && opens('identity.birthDate') && { born }),
      },
    ]
  }
  return {
    mine: own.flatMap((id) => show(id, seen.get(id)?.opens)),
    theirs: other.flatMap((id) => (traced.get(id)?.restricted ? [] : show(id, traced.get(id)?.opens))),
  }
}
