import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Standing } from './rules.ts'
import type { DecisionKind, Says } from './words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId }
export type DecisionRow = {
  id: FactId
  case: CaseId
  person: PersonId | null
  about: PersonId
  kind: DecisionKind
  agency: AgencyId
  edition: number
  content: Buffer
  reviewDue: string | null
  voices: number
  author: WorkerId
  at: Date
  said: { edition: number; worker: WorkerId; says: Says; words: string | null; at: string }[]
  reviewed: { outcome: string; words: string | null; worker: WorkerId; at: string } | null
}
export const standingOf = ({ edition, author, voices, said }: DecisionRow): Standing => ({
  edition,
  author,
  voices,
  said,
})

/** Who speaks to a decision, words it anew or looks at it again does so one after the other, each by what the one before left. */
export async function lockDecision(act: Act, id: FactId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`decision ${id}`}, 10))`
}

type New = { id: FactId; case: CaseId; person: PersonId | null; about: PersonId; kind: DecisionKind }
export function addDecision(act: Act, { id, case: file, person, about, kind }: New): void {
  void act.write`
    insert into decisions.decision (node, id, file, person, about, kind, agency, worker, at, deed)
    values (${act.node}, ${id}, ${file}, ${person}, ${about}, ${kind}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type Edition = { decision: FactId; nth: number; content: Buffer; reviewDue: string | null; voices: number }
export function addEdition(act: Act, { decision, nth, content, reviewDue, voices }: Edition): void {
  void act.write`
    insert into decisions.edition (node, decision, nth, content, review_due, voices, worker, at, deed)
    values (${act.node}, ${decision}, ${nth}, ${content}, ${reviewDue}, ${voices}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addVoice(
  act: Act,
  { decision, nth, says, words }: { decision: FactId; nth: number; says: Says; words: Buffer | null },
): void {
  void act.write`
    insert into decisions.voice (node, decision, nth, worker, says, words, agency, at, deed)
    values (${act.node}, ${decision}, ${nth}, ${act.asking.actor.id}, ${says}, ${words}, ${act.agency}, ${act.at}, ${act.asking.id})`
}

export function addReview(
  act: Act,
  { decision, nth, outcome, words }: { decision: FactId; nth: number; outcome: string; words: Buffer },
): void {
  void act.write`
    insert into decisions.review (node, decision, nth, outcome, words, worker, at, deed)
    values (${act.node}, ${decision}, ${nth}, ${outcome}, ${words}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

const PAGE = 50
/** Decisions of a case; or the newest of the agency of which the last edition still waits for a voice, or for its review. */
export async function findIds({ find, node, agency }: Asker, file: CaseId | undefined, on: string): Promise<FactId[]> {
  const rows = file
    ? await find<{
        id: FactId
      }>`select id from decisions.decision where file = ${file} and node = ${node} order by id desc`
    : await find<{ id: FactId }>`
        select d.id from decisions.decision d
         cross join lateral (select * from decisions.edition e where e.decision = d.id and e.node = d.node order by nth desc limit 1) as e
         where d.agency = ${agency} and d.node = ${node}
           and (exists (select from decisions.voice v where v.decision = d.id and v.nth = e.nth and v.node = d.node and v.says = 'decline')
                or (select count(*) from decisions.voice v where v.decision = d.id and v.nth = e.nth and v.node = d.node and v.says = 'agree') < e.voices
                or (e.review_due <= ${on} and not exists (select from decisions.review r where r.decision = d.id and r.nth = e.nth and r.node = d.node)))
         order by d.id desc limit ${PAGE}`
  return rows.map(({ id }) => id)
}

/** These decisions by their last edition, with what was said to every edition. */
export async function findDecisions(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  ids: readonly FactId[],
): Promise<DecisionRow[]> {
  const rows = await find<DecisionRow & { said: DecisionRow['said'] | null }>`
    select d.id, d.file as case, d.person, d.about, d.kind, d.agency, e.nth as edition, e.content, e.review_due::text as "reviewDue", e.voices,
           e.worker as author, e.at,
           (select json_agg(json_build_object('edition', v.nth, 'worker', v.worker, 'says', v.says, 'words', encode(v.words, 'hex'), 'at', v.at) order by v.at)
              from decisions.voice v where v.decision = d.id and v.node = d.node) as said,
           (select json_build_object('outcome', r.outcome, 'words', encode(r.words, 'hex'), 'worker', r.worker, 'at', r.at)
              from decisions.review r where r.decision = d.id and r.nth = e.nth and r.node = d.node) as reviewed
      from decisions.decision d
     cross join lateral (select * from decisions.edition e where e.decision = d.id and e.node = d.node order by nth desc limit 1) as e
     where d.id = any(${ids}::uuid[]) and d.node = ${node} order by d.id desc`
  return rows.map((row) => ({ ...row, said: row.said ?? [] }))
}
