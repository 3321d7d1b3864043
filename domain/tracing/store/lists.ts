import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, PersonId } from '../../../ground/ids.ts'

/** People whom an agency may know and who stand in a pair, whoever was written down last first, from behind one of them on. */
export async function findSoughtFrom(
  { find, node, agency, at }: { find: Sql; node: number; agency: AgencyId; at: Date },
  { behind, most }: { behind: PersonId | null; most: number },
): Promise<PersonId[]> {
  const rows = await find<{ person: PersonId }>`
    select person from (select one as person from tracing.candidate where node = ${node} and (${behind}::uuid is null or one < ${behind}::uuid)
                        union select other from tracing.candidate where node = ${node} and (${behind}::uuid is null or other < ${behind}::uuid)) as paired
     where (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = paired.person limit 1)
     order by person desc limit ${most}`
  return rows.map(({ person }) => person)
}
