import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, PersonId } from '../../../ground/ids.ts'

/** People whom an agency may know and who stand in a pair, the newest first. */
export async function findSoughtFrom(
  { find, node, agency, at }: { find: Sql; node: number; agency: AgencyId; at: Date },
  most: number,
): Promise<PersonId[]> {
  const rows = await find<{ person: PersonId }>`
    select person from (select one as person, at from tracing.candidate where node = ${node}
                        union all select other, at from tracing.candidate where node = ${node}) as paired
     where (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = paired.person limit 1)
     group by person order by max(at) desc, person limit ${most}`
  return rows.map(({ person }) => person)
}
