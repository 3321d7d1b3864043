import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { PersonId, TieId, WorkerId } from '../../../ground/ids.ts'
import { type Rings, sealWords } from '../seal-words.ts'
import type { NewTie, TieStatus } from '../words.ts'

/** Writes down family ties. There is no way to take one back, only to say anew how it stands. */
export function addTies(act: Act, ties: readonly NewTie[], rings: Rings): void {
  const column = <K extends keyof NewTie>(name: K) => ties.map((tie) => tie[name] ?? null)
  const evidence = ties.map(({ from, evidence }) =>
    evidence ? sealWords(rings, from, 'families.tie.evidence', evidence) : null,
  )
  void act.write`
    insert into families.tie (node, id, kind, from_person, to_person, source, confidence, evidence, agency, worker, deed, at)
    select ${act.node}, id, kind, from_person, to_person, source, confidence, evidence, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('from')}::uuid[], ${column('to')}::uuid[], ${column('source')}::text[],
                  ${column('confidence')}::real[], ${evidence}::bytea[])
           as new (id, kind, from_person, to_person, source, confidence, evidence)`
}

export type Statement = { nth: number; status: TieStatus; reason: string; by: WorkerId; at: string }
export type TieRow = {
  id: TieId
  kind: NewTie['kind']
  from: PersonId
  to: PersonId
  source: NewTie['source']
  confidence: number | null
  evidence: string | null
  at: string
  statements: Statement[] | null
}

/** The ties that touch any of these people, whoever stands at the other end. */
export function findTies(
  find: Sql,
  node: number,
  persons: readonly PersonId[],
): Promise<Pick<TieRow, 'id' | 'kind' | 'from' | 'to'>[]> {
  return find`
    select id, kind, from_person as "from", to_person as "to"
      from (select * from families.tie where from_person = any(${persons}::uuid[])
            union all select * from families.tie where to_person = any(${persons}::uuid[]) and from_person <> all(${persons}::uuid[])) as tie
     where node = ${node} order by at, id`
}

export async function findTie(
  find: Sql,
  node: number,
  id: TieId,
): Promise<{ from: PersonId; to: PersonId; statements: number } | undefined> {
  const [tie] = await find<{ from: PersonId; to: PersonId; statements: number }>`
    select from_person as "from", to_person as "to",
           (select count(*) from families.tie_statement where tie_statement.node = tie.node and tie_statement.tie = tie.id) as statements
      from families.tie where node = ${node} and id = ${id}`
  return tie
}

export function addStatement(
  act: Act,
  {
    tie,
    nth,
    status,
    since,
    reason,
  }: { tie: TieId; nth: number; status: TieStatus; since: string | null; reason: Buffer },
): void {
  void act.write`
    insert into families.tie_statement (node, tie, nth, status, since, reason, agency, worker, deed, at)
    values (${act.node}, ${tie}, ${nth}, ${status}, ${since}, ${reason}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export type KinRow = Pick<TieRow, 'id' | 'kind' | 'from' | 'to'> & { status: TieStatus; evidenced: boolean }
/** The ties that touch any of these people, each as it was last judged, and whether anything proves it. */
export function findKin(find: Sql, node: number, persons: readonly PersonId[]): Promise<KinRow[]> {
  return find<KinRow>`
    select id, kind, from_person as "from", to_person as "to", source in ('document', 'dna', 'court') or evidence is not null as evidenced,
           coalesce((select status from families.tie_statement s where s.tie = tie.id and s.node = tie.node order by nth desc limit 1), 'claimed') as status
      from (select id, kind, from_person, to_person, source, evidence, node from families.tie where from_person = any(${persons}::uuid[])
            union all
            select id, kind, from_person, to_person, source, evidence, node from families.tie
             where to_person = any(${persons}::uuid[]) and from_person not in (select unnest(${persons}::uuid[]))) as tie
     where node = ${node}`
}
