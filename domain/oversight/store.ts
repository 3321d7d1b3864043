import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import { fragment } from '../../ground/fragment.ts'
import type { AgencyId, SiteId, WorkerId } from '../../ground/ids.ts'
import type { Explanation, Finding, OverseeLines, Sign } from './words.ts'

type Reader = { find: Sql; node: number }
export type AccessRow = {
  position: number
  at: Date
  outcome: 'done' | 'seen' | 'refused'
  name: string
  actor: WorkerId
  agency: AgencyId
  site: SiteId | null
  purpose: string
  ground: string
  subject: string | null
  people: number
  explained: Explanation | null
  signs: Sign[]
}

export function addAccesses(effect: Sql, node: number, rows: readonly AccessRow[]): Promise<unknown> {
  return effect`
    insert into oversight.access (node, position, at, outcome, name, actor, agency, site, purpose, ground, subject, people, explained, signs)
    select ${node}, position, at, outcome, name, actor, agency, site, purpose, ground, subject, people, explained, signs
      from json_to_recordset(${JSON.stringify(rows)})
        as new (position bigint, at timestamptz, outcome text, name text, actor uuid, agency text, site text, purpose text,
                ground text, subject bigint, people int, explained text, signs text[])
    on conflict do nothing`
}

/** When each of these workers last did a deed about each of these subjects, before an instant. */
export async function findOwnDeeds(
  { find, node }: Reader,
  pairs: readonly { actor: WorkerId; subject: string }[],
): Promise<Map<string, Date>> {
  const rows = await find<{ actor: WorkerId; subject: string; at: Date }>`
    select p.actor, p.subject::text as subject, a.at
      from unnest(${pairs.map(({ actor }) => actor)}::uuid[], ${pairs.map(({ subject }) => subject)}::bigint[]) as p (actor, subject)
     cross join lateral (select max(at) as at from oversight.access a
                          where a.subject = p.subject and a.actor = p.actor and a.outcome = 'done' and a.node = ${node}) as a
     where a.at is not null`
  return new Map(rows.map(({ actor, subject, at }) => [`${actor} ${subject}`, at]))
}

export const PAGE = 100

/** Lines of one agency, or of all where `agency` is null; newest first. */
export function findLines(
  { find, node }: Reader,
  { agency = null, worker = null, outcome = null, name = null, purpose = null, before = null }: Nullable<OverseeLines>,
): Promise<AccessRow[]> {
  return find<AccessRow>`
    select position, at, outcome, name, actor, agency, site, purpose, ground, subject::text as subject, people, explained, signs
      from oversight.access
     where node = ${node} and (${agency}::text is null or agency = ${agency}) and (${worker}::uuid is null or actor = ${worker})
       and (${outcome}::text is null or outcome = ${outcome}) and (${name}::text is null or name = ${name})
       and (${purpose}::text is null or purpose = ${purpose}) and (${before}::bigint is null or position < ${before})
     order by position desc limit ${PAGE}`
}
type Nullable<T> = { [Key in keyof T]?: T[Key] | null | undefined }

export type CountRow = {
  agency: AgencyId
  done: number
  seen: number
  refused: number
  exported: number
  unexplained: number
}
export function countByAgency({ find, node }: Reader, agency: AgencyId | null, since: Date): Promise<CountRow[]> {
  return find<CountRow>`
    select agency, count(*) filter (where outcome = 'done') as done, count(*) filter (where outcome = 'seen') as seen,
           count(*) filter (where outcome = 'refused') as refused,
           count(*) filter (where name in ('read-consent-receipt', 'read-doings') and outcome = 'seen') as exported,
           count(*) filter (where outcome = 'seen' and explained is null) as unexplained
      from oversight.access
     where node = ${node} and at >= ${since} and (${agency}::text is null or agency = ${agency}) group by agency order by agency`
}

export type QuestionRow = AccessRow & {
  seen: number
  verdict: Finding | null
  by: WorkerId | null
  reviewedAt: Date | null
}
/** A look with what was made of it at last. */
const REVIEWED = fragment`
    select a.position, a.at, a.outcome, a.name, a.actor, a.agency, a.site, a.purpose, a.ground, a.subject::text as subject, a.people,
           a.explained, a.signs, coalesce(r.nth, 0) as seen, r.verdict, r.worker as "by", r.at as "reviewedAt"
      from oversight.access a
      left join lateral (select nth, verdict, worker, at from oversight.review r
                          where r.access = a.position and r.node = a.node order by nth desc limit 1) as r on true`

/** Looks that are worth a question, newest first, with what was made of them. */
export function findQuestions(
  { find, node }: Reader,
  { agency, before, since, most }: { agency: AgencyId | null; before: number | null; since: Date; most: number },
): Promise<QuestionRow[]> {
  return find<QuestionRow>`${REVIEWED}
     where a.node = ${node} and a.outcome = 'seen' and (a.explained is null or cardinality(a.signs) > 0) and a.at >= ${since}
       and (a.explained is null or a.signs && '{same-family-name,guarded}'::text[])
       and (${agency}::text is null or a.agency = ${agency}) and (${before}::bigint is null or a.position < ${before})
     order by a.position desc limit ${most}`
}

export async function findAccess({ find, node }: Reader, position: number): Promise<QuestionRow | undefined> {
  const [row] = await find<QuestionRow>`${REVIEWED}
     where a.node = ${node} and a.position = ${position} and a.outcome = 'seen'`
  return row
}

export function addReview(
  act: Act,
  { position, verdict, nth }: { position: number; verdict: Finding; nth: number },
): void {
  void act.write`
    insert into oversight.review (node, access, nth, verdict, agency, worker, deed, at)
    values (${act.node}, ${position}, ${nth}, ${verdict}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** Of these lines, those whose look was found to be misuse at last. */
export async function findMisused({ find, node }: Reader, positions: readonly number[]): Promise<Set<number>> {
  const rows = await find<{ access: number }>`
    select access from (select distinct on (access) access, verdict from oversight.review
                         where access = any(${positions}::bigint[]) and node = ${node} order by access, nth desc) as last
     where verdict = 'misuse'`
  return new Set(rows.map(({ access }) => access))
}
