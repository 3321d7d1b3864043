import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import type { PairCompared } from '../compare-families.ts'
import type { DiscloseTrace, FieldShown, Verdict } from '../words.ts'

type Reader = { find: Sql; node: number }
export type NewComparison = {
  candidate: FactId
  one: PersonId
  other: PersonId
  nth: number
  request: FactId
  seeker: PersonId
  sought: PersonId
  probability: number
  bits: number
  pairs: { pairs: PairCompared[]; around: FieldShown[] }
  model: number
}
export function addComparisons(act: Act, all: readonly NewComparison[]): void {
  const rows = JSON.stringify(all)
  void act.write`
    insert into tracing.candidate (node, id, one, other, deed, at)
    select ${act.node}, candidate, one, other, ${act.asking.id}, ${act.at}
      from jsonb_to_recordset(${rows}) as new (candidate uuid, one uuid, other uuid) on conflict do nothing`
  void act.write`
    insert into tracing.comparison (node, candidate, nth, request, seeker, sought, probability, bits, pairs, model, deed, at)
    select ${act.node}, candidate, nth, request, seeker, sought, probability, bits, pairs, model, ${act.asking.id}, ${act.at}
      from jsonb_to_recordset(${rows}) as new (candidate uuid, nth int, request uuid, seeker uuid, sought uuid, probability real, bits float8, pairs jsonb, model int)
    on conflict do nothing`
}

type VerdictRow = {
  side: PersonId
  verdict: Verdict
  worker: WorkerId
  agency: AgencyId
  comparison: number
  reason: string
  at: string
}
export type CandidateRow = Omit<NewComparison, 'candidate' | 'model'> & {
  id: FactId
  at: Date
  /** When they were laid beside each other for the first time. */
  first: Date
  verdicts: VerdictRow[]
  told: { side: PersonId; way: DiscloseTrace['way']; channel: string; at: string }[]
}
/** Pairs by their ids or by their people, each as it looked last, with everything that was judged and told. */
export function findCandidates(
  { find, node }: Reader,
  { ids = [], persons = [] }: { ids?: readonly FactId[]; persons?: readonly PersonId[] },
): Promise<CandidateRow[]> {
  return find<CandidateRow>`
    select c.id, c.one, c.other, last.nth, last.request, last.seeker, last.sought, last.probability, last.bits, last.pairs, last.at, c.at as first,
           coalesce((select json_agg(json_build_object('side', side, 'verdict', verdict, 'worker', worker, 'agency', agency, 'comparison', comparison,
                            'reason', encode(reason, 'hex'), 'at', at) order by nth)
                       from tracing.verdict v where v.candidate = c.id and v.node = c.node), '[]') as verdicts,
           coalesce((select json_agg(json_build_object('side', side, 'way', way, 'channel', encode(channel, 'hex'), 'at', at))
                       from tracing.disclosure d where d.candidate = c.id and d.node = c.node), '[]') as told
      from (select * from tracing.candidate where id = any(${ids}::uuid[])
            union select * from tracing.candidate where one = any(${persons}::uuid[])
            union select * from tracing.candidate where other = any(${persons}::uuid[])) as c
     cross join lateral (select * from tracing.comparison p where p.candidate = c.id and p.node = c.node order by nth desc limit 1) as last
     where c.node = ${node} order by last.probability desc, last.at, c.one, c.other`
}

type NewVerdict = {
  candidate: FactId
  nth: number
  comparison: number
  side: PersonId
  verdict: Verdict
  reason: Buffer
}
export function addVerdict(act: Act, { candidate, nth, comparison, side, verdict, reason }: NewVerdict): void {
  void act.write`
    insert into tracing.verdict (node, candidate, nth, comparison, side, verdict, reason, agency, worker, at, deed)
    values (${act.node}, ${candidate}, ${nth}, ${comparison}, ${side}, ${verdict}, ${reason}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addDisclosure(act: Act, { candidate, side, way }: DiscloseTrace, channel: Buffer): void {
  void act.write`
    insert into tracing.disclosure (node, candidate, side, way, channel, agency, worker, at, deed)
    values (${act.node}, ${candidate}, ${side}, ${way}, ${channel}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

/** Two who judge or tell of one pair at a time wait for each other. */
export async function lockTrace(act: Act, candidate: FactId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`trace ${candidate}`}, 2))`
}
