import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, CaseId, PersonId, SiteId, WorkerId } from '../../../ground/ids.ts'

/**
 * Who works with people, as far as it explains that somebody looks: which agency answers for their case, who has it there —
 * whoever it was given to last, else who opened it or took it over —, at which site it was opened, and whose tasks are in it.
 */
export type WorkAround = {
  file: CaseId
  persons: PersonId[]
  agency: AgencyId
  site: SiteId | null
  worker: WorkerId
  tasks: { owner: WorkerId | null; agency: AgencyId; from: Date; due: Date }[]
}
type Row = Omit<WorkAround, 'tasks'> & {
  tasks: { owner: WorkerId | null; agency: AgencyId; from: string; due: string }[] | null
}

/** Of these cases, and of every case of these people. */
export async function findWorkAround(
  find: Sql,
  node: number,
  { cases, persons }: { cases: readonly CaseId[]; persons: readonly PersonId[] },
): Promise<WorkAround[]> {
  const rows = await find<Row>`
    select file.id as file, kept.agency, case when kept.agency = file.agency then file.site end as site,
           coalesce((select a.owner from cases.assignment a where a.file = file.id and a.agency = kept.agency and a.node = file.node order by a.nth desc limit 1), kept.worker) as worker,
           array(select person from cases.file_person p where p.file = file.id and p.node = file.node) as persons,
           (select json_agg(json_build_object('owner', task.owner, 'agency', task.agency, 'from', task.at, 'due', task.due))
              from cases.task where task.file = file.id and task.node = file.node) as tasks
      from (select unnest(${cases}::uuid[]) as id
            union select p.file from cases.file_person p where p.person = any(${persons}::uuid[]) and p.node = ${node}) as named
      join cases.file on file.id = named.id and file.node = ${node}
     cross join lateral (select agency, worker, nth from cases.handover h where h.file = file.id and h.node = file.node
                         union all select file.agency, file.worker, 0 order by nth desc limit 1) as kept`
  return rows.map(({ tasks, ...row }) => ({
    ...row,
    tasks: (tasks ?? []).map(({ from, due, ...task }) => ({ ...task, from: new Date(from), due: new Date(due) })),
  }))
}
