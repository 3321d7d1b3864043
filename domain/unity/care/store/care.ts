import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, FactId, PersonId } from '../../../../ground/ids.ts'
import { ask, question } from '../../../../ground/question.ts'
import type { CareBasis, CareForm, CareStatus } from '../words.ts'

type Reader = { find: Sql; node: number }
export type NewCare = {
  id: FactId
  carer: PersonId
  over: PersonId
  form: CareForm
  basis: CareBasis
  since: string
  until: string | null
  words: Buffer | null
}
export function addCare(act: Act, one: NewCare): void {
  void act.write`
    insert into unity.care (node, id, carer, over, form, basis, since, until_day, words, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.carer}, ${one.over}, ${one.form}, ${one.basis}, ${one.since}, ${one.until}, ${one.words},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewStatement = { care: FactId; nth: number; status: CareStatus; since: string; reason: Buffer }
export function addCareStatement(act: Act, one: NewStatement): void {
  void act.write`
    insert into unity.care_statement (node, care, nth, status, since, reason, agency, worker, at, deed)
    values (${act.node}, ${one.care}, ${one.nth}, ${one.status}, ${one.since}, ${one.reason}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type CareRow = NewCare & { agency: AgencyId; status: CareStatus; statements: number }
/** Who cares for these people and for whom they care, each as it was last judged. */
export const CARE = question<CareRow>({ bytes: ['words'] })`
  select c.id, c.carer, c.over, c.form, c.basis, c.since::text, c.until_day::text as until, c.words, c.agency,
         coalesce(last.status, 'claimed') as status, coalesce(last.nth, 0) as statements
    from (select id from unity.care where carer = any(${'persons'}::uuid[]) union select id from unity.care where over = any(${'persons'}::uuid[])) as found
    join unity.care c on c.id = found.id
    left join lateral (select nth, status from unity.care_statement s where s.care = c.id and s.node = c.node order by nth desc limit 1) as last on true
   where c.node = ${'node'} order by c.since, c.id`
export const findCare = ({ find, node }: Reader, persons: readonly PersonId[]): Promise<CareRow[]> =>
  ask(find, CARE, { persons, node })

export async function findCareEntry({ find, node }: Reader, id: FactId): Promise<CareRow | undefined> {
  const [care] = await find<CareRow>`
    select c.id, c.carer, c.over, c.form, c.basis, c.since::text, c.until_day::text as until, c.words, c.agency,
           coalesce(last.status, 'claimed') as status, coalesce(last.nth, 0) as statements
      from unity.care c
      left join lateral (select nth, status from unity.care_statement s where s.care = c.id and s.node = c.node order by nth desc limit 1) as last on true
     where c.id = ${id} and c.node = ${node}`
  return care
}
