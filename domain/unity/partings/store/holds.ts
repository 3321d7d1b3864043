import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../../ground/ids.ts'
import type { Instead } from '../../proposal.ts'
import type { Answer, Level } from '../../words.ts'
import type { ReleaseGround } from '../words.ts'

type Reader = { find: Sql; node: number }
/** What the guard said when it was asked, and which other ways there were. */
export type HeldAnswer = Answer & { instead: readonly Instead[] }
export type NewHold = {
  id: FactId
  /** The deed that waits. */
  name: string
  /** What it would do, as a keyed digest: a release holds for exactly that. */
  proposal: string
  about: PersonId
  persons: readonly PersonId[]
  level: Level
  answer: HeldAnswer
  words: Buffer
  owner: WorkerId
}
export function addHold(act: Act, one: NewHold): void {
  void act.write`
    insert into unity.hold (node, id, name, proposal, about, persons, level, answer, words, owner, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.name}, ${one.proposal}, ${one.about}, ${one.persons}::uuid[], ${one.level}, ${JSON.stringify(one.answer)}, ${one.words}, ${one.owner},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type HoldTurn = 'released' | 'declined' | 'withdrawn' | 'used'
type NewTurn = {
  hold: FactId
  nth: number
  turn: HoldTurn
  ground: ReleaseGround | null
  words: Buffer | null
  reviewDue: string | null
}
export function addHoldTurn(act: Act, one: NewTurn): void {
  void act.write`
    insert into unity.hold_turn (node, hold, nth, turn, ground, words, review_due, agency, worker, at, deed)
    values (${act.node}, ${one.hold}, ${one.nth}, ${one.turn}, ${one.ground}, ${one.words}, ${one.reviewDue}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type HoldRow = Omit<NewHold, 'persons'> & {
  persons: PersonId[]
  agency: AgencyId
  worker: WorkerId
  at: Date
  turns: number
  state: HoldTurn | 'waiting'
  released: { by: WorkerId; at: string; ground: ReleaseGround; words: string | null; reviewDue: string } | null
}
/** Held acts of an agency that are not over, or this one. Whoever acts on one waits for whoever does so too. */
export async function findHolds(
  { find, node }: Reader,
  by: { agency: AgencyId; proposal?: string } | { id: FactId },
): Promise<HoldRow[]> {
  const agency = 'agency' in by ? by.agency : null
  const id = 'id' in by ? by.id : null
  const proposal = ('proposal' in by && by.proposal) || null
  return find<HoldRow>`
    select h.id, h.name, h.proposal, h.about, h.persons, h.level, h.answer, h.words, h.owner, h.agency, h.worker, h.at,
           coalesce(last.nth, 0) as turns, coalesce(last.turn, 'waiting') as state,
           (select json_build_object('by', r.worker, 'at', r.at, 'ground', r.ground, 'words', encode(r.words, 'hex'), 'reviewDue', r.review_due)
              from unity.hold_turn r where r.hold = h.id and r.node = h.node and r.turn = 'released' order by nth desc limit 1) as released
      from unity.hold h
      left join lateral (select nth, turn from unity.hold_turn t where t.hold = h.id and t.node = h.node order by nth desc limit 1) as last on true
     where h.node = ${node} and (${id}::uuid is null or h.id = ${id}) and (${proposal}::text is null or h.proposal = ${proposal})
       and (${agency}::text is null or (h.agency = ${agency} and coalesce(last.turn, 'waiting') in ('waiting', 'released')))
     order by h.at, h.id`
}
export type ReleaseDue = Pick<HoldRow, 'id' | 'persons' | 'agency'> & { by: WorkerId; due: string }
/** Releases of which somebody looks again in these days, but for those by which nobody is parted any more. */
export function findReleasesDue(
  { find, node }: Reader,
  { from, until }: { from: string; until: string },
): Promise<ReleaseDue[]> {
  return find<ReleaseDue>`
    select h.id, h.persons, h.agency, r.worker as by, r.review_due::text as due
      from unity.hold_turn r join unity.hold h on h.id = r.hold and h.node = r.node
     where r.node = ${node} and r.turn = 'released' and r.review_due between ${from}::date and ${until}::date
       and (not exists (select from unity.separation s where s.hold = h.id and s.node = h.node)
            or exists (select from unity.separation s where s.hold = h.id and s.node = h.node and not exists
                        (select from unity.separation_turn e where e.separation = s.id and e.node = s.node and e.turn = 'ended')))
     order by r.review_due, h.id`
}
export async function lockHold(act: Act, id: FactId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`hold ${id}`}, 8))`
}
