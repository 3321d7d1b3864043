import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, FactId, PersonId } from '../../../../ground/ids.ts'
import { ask, question } from '../../../../ground/question.ts'
import type { DeterminationForm, DeterminationOutcome, Wants } from '../words.ts'

type Reader = { find: Sql; node: number }
export type NewWish = { id: FactId; person: PersonId; about: PersonId | null; wants: Wants; words: Buffer | null }
export function addWish(act: Act, one: NewWish): void {
  void act.write`
    insert into unity.wish (node, id, person, about, wants, words, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.person}, ${one.about}, ${one.wants}, ${one.words}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
export type WishRow = NewWish & { at: Date }
/** The last word of each of these people about each other, or about anyone. */
export const WISHES = question<WishRow>({ instants: ['at'], bytes: ['words'] })`
  select distinct on (person, about) id, person, about, wants, words, at from unity.wish
   where person = any(${'persons'}::uuid[]) and node = ${'node'} order by person, about, at desc, id desc`
export const findWishes = ({ find, node }: Reader, persons: readonly PersonId[]): Promise<WishRow[]> =>
  ask(find, WISHES, { persons, node })

export type NewDetermination = {
  id: FactId
  form: DeterminationForm
  outcome: DeterminationOutcome
  on: string
  reviewDue: string | null
  decision: FactId | null
  words: Buffer | null
  persons: readonly PersonId[]
}
export function addDetermination(act: Act, one: NewDetermination): void {
  void act.write`
    insert into unity.determination (node, id, form, outcome, on_day, review_due, decision, words, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.form}, ${one.outcome}, ${one.on}, ${one.reviewDue}, ${one.decision}, ${one.words},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  void act.write`
    insert into unity.determination_person (node, determination, person) select ${act.node}, ${one.id}, person from unnest(${one.persons}::uuid[]) as new (person)`
}
export type DeterminationRow = Omit<NewDetermination, 'decision'> & { agency: AgencyId }
export const DETERMINATIONS = question<DeterminationRow>({ bytes: ['words'] })`
  select d.id, d.form, d.outcome, d.on_day::text as "on", d.review_due::text as "reviewDue", d.words, d.agency,
         array(select p.person from unity.determination_person p where p.determination = d.id and p.node = d.node order by person) as persons
    from unity.determination d
   where d.id in (select determination from unity.determination_person where person = any(${'persons'}::uuid[]) and node = ${'node'}) and d.node = ${'node'}
   order by d.on_day, d.id`
export const findDeterminations = ({ find, node }: Reader, persons: readonly PersonId[]): Promise<DeterminationRow[]> =>
  ask(find, DETERMINATIONS, { persons, node })

export function addDependences(act: Act, all: readonly { id: FactId; person: PersonId; flag: Buffer }[]): void {
  void act.write`
    insert into unity.dependence (node, id, person, flag, agency, worker, at, deed)
    select ${act.node}, id, person, flag, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id}
      from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ person }) => person)}::uuid[], ${all.map(({ flag }) => flag)}::bytea[]) as new (id, person, flag)`
}
export const DEPENDENCES = question<{ person: PersonId; flag: Buffer }>({ bytes: ['flag'] })`
  select person, flag from unity.dependence where person = any(${'persons'}::uuid[]) and node = ${'node'}`
