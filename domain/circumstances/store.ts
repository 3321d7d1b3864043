import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Kind, TurnKind } from './words.ts'

type Reader = { find: Sql; node: number }
export type FactRow = {
  id: FactId
  case: CaseId
  person: PersonId
  kind: Kind
  content: Buffer
  since: string
  until: string | null
  reviewDue: string | null
  agency: AgencyId
  turns: {
    turn: TurnKind
    code: string | null
    words: string
    on: string
    reviewDue: string | null
    worker: WorkerId
  }[]
}

export function addFact(act: Act, one: Omit<FactRow, 'agency' | 'turns'>): void {
  void act.write`
    insert into circumstances.fact (node, id, file, person, kind, content, since, until, review_due, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.case}, ${one.person}, ${one.kind}, ${one.content}, ${one.since}, ${one.until}, ${one.reviewDue},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewTurn = {
  fact: FactId
  nth: number
  turn: TurnKind
  code: string | null
  words: Buffer
  on: string
  reviewDue: string | null
}
export function addTurn(act: Act, { fact, nth, turn, code, words, on, reviewDue }: NewTurn): void {
  void act.write`
    insert into circumstances.turn (node, fact, nth, turn, code, words, on_day, review_due, agency, worker, at, deed)
    values (${act.node}, ${fact}, ${nth}, ${turn}, ${code}, ${words}, ${on}, ${reviewDue}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

/** What is so of the people of a case, or one of these facts. */
export async function findCircumstances(
  { find, node }: Reader,
  by: { case?: CaseId; id?: FactId },
): Promise<FactRow[]> {
  const rows = await find<FactRow & { turns: FactRow['turns'] | null }>`
    select f.id, f.file as case, f.person, f.kind, f.content, f.since::text as since, f.until::text as until, f.review_due::text as "reviewDue", f.agency,
           (select json_agg(json_build_object('turn', t.turn, 'code', t.code, 'words', encode(t.words, 'hex'), 'on', t.on_day, 'reviewDue', t.review_due, 'worker', t.worker) order by t.nth)
              from circumstances.turn t where t.fact = f.id and t.node = f.node) as turns
      from circumstances.fact f
     where f.node = ${node} and (f.file = ${by.case ?? null}::uuid or f.id = ${by.id ?? null}::uuid) order by f.since, f.id`
  return rows.map((row) => ({ ...row, turns: row.turns ?? [] }))
}
