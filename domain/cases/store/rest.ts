import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, PersonId } from '../../../ground/ids.ts'
import type { CaseKind } from '../words.ts'

type Page = {
  before: Date
  after: { closedAt: Date; person: PersonId } | null
  most: number
  /** Only of these people. */
  among?: readonly PersonId[] | null
}
export type AtRest = { person: PersonId; closedAt: Date; kinds: CaseKind[] }

/**
 * People of whose cases in this agency none is open any more, and who were last worked with before an instant; longest ago
 * first. `after` goes on behind the last of a page.
 */
export function findAtRest(
  { find, node, agency }: { find: Sql; node: number; agency: AgencyId },
  { before, after, most, among = null }: Page,
): Promise<AtRest[]> {
  return find<AtRest>`
    with closed as (
      select file.id, file.kind, c.at
        from cases.file
       cross join lateral (select nth, at from cases.closure c where c.file = file.id and c.node = file.node order by nth desc limit 1) as c
       where file.node = ${node} and (file.agency = ${agency} or file.id in (select h.file from cases.handover h where h.agency = ${agency} and h.node = ${node}))
         and coalesce((select h.agency from cases.handover h where h.node = file.node and h.file = file.id order by nth desc limit 1), file.agency) = ${agency}
         and not exists (select from cases.reopening r where r.file = file.id and r.node = file.node and r.nth = c.nth)),
    resting as (
      select p.person, max(closed.at) as "closedAt", array_agg(distinct closed.kind) as kinds
        from closed join cases.file_person p on p.file = closed.id and p.node = ${node}
       where (${among}::uuid[] is null or p.person = any(${among}::uuid[]))
         and not exists (
               select from cases.file_person other join cases.file on file.id = other.file and file.node = other.node
                where other.person = p.person and other.node = ${node} and not exists (select from closed where closed.id = file.id))
       group by p.person)
    select person, "closedAt", kinds from resting
     where "closedAt" < ${before}
       and (${after?.closedAt ?? null}::timestamptz is null or ("closedAt", person) > (${after?.closedAt ?? null}, ${after?.person ?? null}))
     order by "closedAt", person limit ${most}`
}
