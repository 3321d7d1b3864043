import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, FactId, PersonId } from '../../../../ground/ids.ts'
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
/** Who cares for these people and for whom they care, or this one entry, each as it was last judged. */
export function findCare(
  { find, node }: Reader,
  by: { persons: readonly PersonId[] } | { id: FactId },
): Promise<CareRow[]> {
  const persons = 'persons' in by ? by.persons : []
  const ids = 'id' in by ? [by.id] : []
  return find<CareRow>`
    select c.id, c.carer, c.over, c.form, c.basis, c.since::text, c.until_day::text as until, c.words, c.agency,
           coalesce(last.status, 'claimed') as status, coalesce(last.nth, 0) as statements
      from (select * from unity.care where carer = any(${persons}::uuid[]) union select * from unity.care where over = any(${persons}::uuid[])
            union select * from unity.care where id = any(${ids}::uuid[])) as c
      left join lateral (select nth, status from unity.care_statement s where s.care = c.id and s.node = c.node order by nth desc limit 1) as last on true
     where c.node = ${node} order by c.since, c.id`
}
