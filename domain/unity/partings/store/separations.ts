import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../../ground/ids.ts'
import type { Bond, Level, Strength } from '../../words.ts'
import type { SeparationTurn } from '../words.ts'

type Reader = { find: Sql; node: number }
export type NewSeparation = {
  id: FactId
  one: PersonId
  other: PersonId
  /** The deed that parted them. */
  cause: string
  bond: Bond
  strength: Strength
  how: string
  level: Level
  since: string
  place: string | null
  hold: FactId | null
  words: Buffer | null
}
export function addSeparations(act: Act, all: readonly NewSeparation[]): void {
  for (const one of all)
    void act.write`
      insert into unity.separation (node, id, one, other, cause, bond, strength, how, level, since, place, hold, words, agency, worker, at, deed)
      values (${act.node}, ${one.id}, ${one.one}, ${one.other}, ${one.cause}, ${one.bond}, ${one.strength}, ${one.how}, ${one.level}, ${one.since}, ${one.place}, ${one.hold}, ${one.words},
              ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type NewSeparationTurn = {
  separation: FactId
  nth: number
  turn: SeparationTurn
  code: string | null
  words: Buffer | null
  owner: WorkerId | null
  due: string | null
  on: string
}
export function addSeparationTurn(act: Act, one: NewSeparationTurn): void {
  void act.write`
    insert into unity.separation_turn (node, separation, nth, turn, code, words, owner, due, on_day, agency, worker, at, deed)
    values (${act.node}, ${one.separation}, ${one.nth}, ${one.turn}, ${one.code}, ${one.words}, ${one.owner}, ${one.due}, ${one.on},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type SeparationRow = NewSeparation & {
  agency: AgencyId
  worker: WorkerId
  at: Date
  turns: {
    nth: number
    turn: SeparationTurn
    code: string | null
    words: string | null
    owner: WorkerId | null
    due: string | null
    on: string
    by: WorkerId
  }[]
}
/**
 * Separations by acts: all of these people, those that an agency started or took over, or this one; `open` leaves out those that ended.
 * Of an agency the five hundred longest; of people nobody is left out, since what follows from it is kept.
 */
export async function findSeparationsBy(
  { find, node }: Reader,
  by: { persons?: readonly PersonId[]; agency?: AgencyId; id?: FactId },
  open: boolean,
): Promise<SeparationRow[]> {
  const rows = await find<Omit<SeparationRow, 'turns'> & { turns: SeparationRow['turns'] | null }>`
    select s.id, s.one, s.other, s.cause, s.bond, s.strength, s.how, s.level, s.since::text, s.place, s.hold, s.words, s.agency, s.worker, s.at,
           (select json_agg(json_build_object('nth', t.nth, 'turn', t.turn, 'code', t.code, 'words', encode(t.words, 'hex'), 'owner', t.owner, 'due', t.due, 'on', t.on_day, 'by', t.worker) order by t.nth)
              from unity.separation_turn t where t.separation = s.id and t.node = s.node) as turns
      from (select * from unity.separation where one = any(${by.persons ?? []}::uuid[]) union select * from unity.separation where other = any(${by.persons ?? []}::uuid[])
            union select * from unity.separation where agency = ${by.agency ?? null}
            union select taken_over.* from unity.taken
             cross join lateral (select * from unity.separation s where s.id = taken.separation and s.node = taken.node offset 0) as taken_over
             where taken.agency = ${by.agency ?? null} and taken.node = ${node}
            union select * from unity.separation where id = ${by.id ?? null}) as s
     where s.node = ${node}
       and (not ${open} or not exists (select from unity.separation_turn e where e.separation = s.id and e.node = s.node and e.turn = 'ended'))
     order by s.since, s.id limit ${by.persons ? null : 500}`
  return rows.map((row) => ({ ...row, turns: row.turns ?? [] }))
}
/** The asking agency took over the custody of these people: whom another agency parted from them is for it to bring back. */
export function addPartingsTaken(act: Act, persons: readonly PersonId[]): void {
  void act.write`
    insert into unity.taken (node, agency, separation)
    select node, ${act.agency}, id
      from (select * from unity.separation where one = any(${persons}::uuid[]) union select * from unity.separation where other = any(${persons}::uuid[])) as s
     where node = ${act.node} and agency <> ${act.agency}
    on conflict do nothing`
}

type StepDue = Pick<NewSeparation, 'id' | 'one' | 'other'> & { nth: number; owner: WorkerId; due: string }
/** The next steps to bring two together that fall due in these days, where they are still parted and nothing was planned since. */
export function findStepsDue(
  { find, node }: Reader,
  { from, until }: { from: string; until: string },
): Promise<StepDue[]> {
  return find<StepDue>`
    select s.id, s.one, s.other, t.nth, t.owner, t.due::text
      from unity.separation_turn t join unity.separation s on s.id = t.separation and s.node = t.node
     where t.node = ${node} and t.turn = 'step' and t.due between ${from}::date and ${until}::date
       and not exists (select from unity.separation_turn l
                        where l.separation = s.id and l.node = s.node and (l.turn = 'ended' or (l.turn = 'step' and l.nth > t.nth)))
     order by t.due, s.id`
}
export async function lockSeparation(act: Act, id: FactId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`separation ${id}`}, 8))`
}
