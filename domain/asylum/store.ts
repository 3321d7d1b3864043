import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import type { Procedure, RulingOutcome } from './words.ts'

type Reader = { find: Sql; node: number }
export type InterviewRow = {
  id: FactId
  kind: string
  on: string
  language: string | null
  interpreter: string
  told: string | null
  turns: { outcome: string; told: string | null; at: string }[] | null
}
export type RulingRow = {
  id: FactId
  outcome: RulingOutcome
  procedure: Procedure
  country: string
  decidedOn: string
  notifiedOn: string | null
  grounds: string
  reviewDue: string | null
  appeal: { on: string; grounds: string | null } | null
}
export type ClaimRow = {
  id: FactId
  case: CaseId
  person: PersonId
  kind: string
  madeOn: string
  prior: Buffer | null
  interviews: InterviewRow[]
  rulings: RulingRow[]
}

type NewClaim = { id: FactId; case: CaseId; person: PersonId; kind: string; madeOn: string; prior: Buffer | null }
export function addClaim(act: Act, { id, case: file, person, kind, madeOn, prior }: NewClaim): void {
  void act.write`
    insert into asylum.claim (node, id, file, person, kind, made_on, prior, agency, worker, at, deed)
    values (${act.node}, ${id}, ${file}, ${person}, ${kind}, ${madeOn}, ${prior}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewInterview = {
  id: FactId
  claim: FactId
  kind: string
  on: string
  language: string | null
  interpreter: string
  told: Buffer | null
}
export function addInterview(act: Act, { id, claim, kind, on, language, interpreter, told }: NewInterview): void {
  void act.write`
    insert into asylum.interview (node, id, claim, kind, planned_on, language, interpreter, told, worker, at, deed)
    values (${act.node}, ${id}, ${claim}, ${kind}, ${on}, ${language}, ${interpreter}, ${told}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewTurn = { interview: FactId; nth: number; outcome: string; told: Buffer | null }
export function addInterviewTurn(act: Act, { interview, nth, outcome, told }: NewTurn): void {
  void act.write`
    insert into asylum.interview_turn (node, interview, nth, outcome, told, worker, at, deed)
    values (${act.node}, ${interview}, ${nth}, ${outcome}, ${told}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewRuling = Omit<RulingRow, 'grounds' | 'appeal'> & { claim: FactId; grounds: Buffer }
export function addRuling(act: Act, one: NewRuling): void {
  void act.write`
    insert into asylum.ruling (node, id, claim, outcome, procedure, country, decided_on, notified_on, grounds, review_due, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.claim}, ${one.outcome}, ${one.procedure}, ${one.country}, ${one.decidedOn}, ${one.notifiedOn},
            ${one.grounds}, ${one.reviewDue}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addNotification(act: Act, ruling: FactId, on: string): void {
  void act.write`
    insert into asylum.notification (node, ruling, on_day, worker, at, deed)
    values (${act.node}, ${ruling}, ${on}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewAppeal = { id: FactId; ruling: FactId; on: string; grounds: Buffer | null; late: Buffer | null }
export function addAppeal(act: Act, { id, ruling, on, grounds, late }: NewAppeal): void {
  void act.write`
    insert into asylum.appeal (node, id, ruling, filed_on, grounds, late_because, worker, at, deed)
    values (${act.node}, ${id}, ${ruling}, ${on}, ${grounds}, ${late}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type By = { case: CaseId } | { claim: FactId } | { interview: FactId } | { ruling: FactId }
/** Claims with everything that hangs on them: of a case, or the one to which something belongs. */
export async function findClaims({ find, node }: Reader, by: By): Promise<ClaimRow[]> {
  const key = <K extends string>(name: K): string | null => (by as Partial<Record<K, string>>)[name] ?? null
  const rows = await find<ClaimRow & { interviews: InterviewRow[] | null; rulings: RulingRow[] | null }>`
    select c.id, c.file as case, c.person, c.kind, c.made_on::text as "madeOn", c.prior,
           (select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'on', i.planned_on, 'language', i.language, 'interpreter', i.interpreter,
                     'told', encode(i.told, 'hex'),
                     'turns', (select json_agg(json_build_object('outcome', t.outcome, 'told', encode(t.told, 'hex'), 'at', t.at) order by t.nth)
                                 from asylum.interview_turn t where t.interview = i.id and t.node = i.node)) order by i.planned_on, i.id)
              from asylum.interview i where i.claim = c.id and i.node = c.node) as interviews,
           (select json_agg(json_build_object('id', r.id, 'outcome', r.outcome, 'procedure', r.procedure, 'country', r.country, 'decidedOn', r.decided_on,
                     'notifiedOn', coalesce(r.notified_on, (select n.on_day from asylum.notification n where n.ruling = r.id and n.node = r.node)),
                     'grounds', encode(r.grounds, 'hex'), 'reviewDue', r.review_due,
                     'appeal', (select json_build_object('on', a.filed_on, 'grounds', encode(a.grounds, 'hex'))
                                  from asylum.appeal a where a.ruling = r.id and a.node = r.node)) order by r.decided_on, r.id)
              from asylum.ruling r where r.claim = c.id and r.node = c.node) as rulings
      from asylum.claim c
     where c.node = ${node}
       and (c.file = ${key('case')}::uuid or c.id = ${key('claim')}::uuid
            or c.id = (select claim from asylum.interview where id = ${key('interview')}::uuid and node = ${node})
            or c.id = (select claim from asylum.ruling where id = ${key('ruling')}::uuid and node = ${node}))
     order by c.made_on, c.id`
  return rows.map((row) => ({ ...row, interviews: row.interviews ?? [], rulings: row.rulings ?? [] }))
}

export type UnappealedRow = Pick<RulingRow, 'id' | 'outcome' | 'procedure' | 'country'> & {
  case: CaseId
  person: PersonId
  notifiedOn: string
}
/** Rulings that were handed over since a day and that nobody has appealed. */
export function findUnappealed({ find, node }: Reader, since: string): Promise<UnappealedRow[]> {
  return find<UnappealedRow>`
    select r.id, r.outcome, r.procedure, trim(r.country) as country, c.file as case, c.person, r.notified::text as "notifiedOn"
      from (select r.*, coalesce(r.notified_on, (select n.on_day from asylum.notification n where n.ruling = r.id and n.node = r.node)) as notified
              from asylum.ruling r where r.node = ${node}) as r
      join asylum.claim c on c.id = r.claim and c.node = r.node
     where r.notified >= ${since} and not exists (select from asylum.appeal a where a.ruling = r.id and a.node = r.node)`
}
