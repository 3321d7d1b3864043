import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { FactId, PersonId, WorkerId } from '../../../../ground/ids.ts'
import type { AgeingTurn, GuardianTurn, HowIsCare } from '../words.ts'

type Reader = { find: Sql; node: number }
type NewVisit = {
  id: FactId
  care: FactId
  on: string
  alone: boolean
  how: HowIsCare
  childWords: Buffer | null
  done: Buffer | null
}
export function addVisit(act: Act, one: NewVisit): void {
  void act.write`
    insert into unity.care_visit (node, id, care, on_day, alone, how, child_words, done, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.care}, ${one.on}, ${one.alone}, ${one.how}, ${one.childWords}, ${one.done},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
export type VisitRow = NewVisit & { worker: WorkerId }
/** Visits to these arrangements, in the order of their days. */
export function findVisits({ find, node }: Reader, cares: readonly FactId[]): Promise<VisitRow[]> {
  return find<VisitRow>`
    select id, care, on_day::text as "on", alone, how, child_words as "childWords", done, worker from unity.care_visit
     where care = any(${cares}::uuid[]) and node = ${node} order by on_day, at, id`
}

type NewGuardianTurn = {
  guardianship: FactId
  nth: number
  child: PersonId
  turn: GuardianTurn
  on: string
  told: Buffer
}
export function addGuardianTurn(act: Act, one: NewGuardianTurn): void {
  void act.write`
    insert into unity.guardianship_turn (node, guardianship, nth, child, turn, on_day, told, agency, worker, at, deed)
    values (${act.node}, ${one.guardianship}, ${one.nth}, ${one.child}, ${one.turn}, ${one.on}, ${one.told},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
export type GuardianRow = NewGuardianTurn & { worker: WorkerId }
export function findGuardianships(
  { find, node }: Reader,
  by: { children: readonly PersonId[] } | { id: FactId },
): Promise<GuardianRow[]> {
  const [children, id] = 'id' in by ? [[], by.id] : [by.children, null]
  return find<GuardianRow>`
    select guardianship, nth, child, turn, on_day::text as "on", told, worker from unity.guardianship_turn
     where (child = any(${children}::uuid[]) or guardianship = ${id}) and node = ${node} order by guardianship, nth`
}

type NewAgeingTurn = {
  person: PersonId
  step: string
  nth: number
  turn: AgeingTurn
  on: string
  owner: WorkerId | null
  due: string | null
  words: Buffer | null
}
export function addAgeingTurn(act: Act, one: NewAgeingTurn): void {
  void act.write`
    insert into unity.ageing_turn (node, person, step, nth, turn, on_day, owner, due, words, agency, worker, at, deed)
    values (${act.node}, ${one.person}, ${one.step}, ${one.nth}, ${one.turn}, ${one.on}, ${one.owner}, ${one.due}, ${one.words},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
export type AgeingRow = NewAgeingTurn
export function findAgeing({ find, node }: Reader, persons: readonly PersonId[]): Promise<AgeingRow[]> {
  return find<AgeingRow>`
    select person, step, nth, turn, on_day::text as "on", owner, due::text, words from unity.ageing_turn
     where person = any(${persons}::uuid[]) and node = ${node} order by person, step, nth`
}

/** Two who write about one child at the same moment wait for each other. */
export async function lockWatch(act: Act, about: FactId | PersonId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`watch ${about}`}, 8))`
}
