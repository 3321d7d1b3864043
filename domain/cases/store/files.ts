import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, CaseId, FactId, HouseholdId, PersonId, SiteId, WorkerId } from '../../../ground/ids.ts'
import { together } from '../../../ground/together.ts'
import { listAs, listUnder } from '../../sharing/index.ts'
import { numberOf, placeOf } from '../rules.ts'
import type { CaseKind, Stage } from '../words.ts'

export type NewFile = {
  id: CaseId
  kind: CaseKind
  household: HouseholdId | null
  focus: PersonId
  persons: readonly PersonId[]
}

export function openFile(act: Act, { id, kind, household, focus, persons }: NewFile): void {
  void act.write`
    insert into cases.file (node, id, number, kind, household, focus, agency, site, worker, opened_at, deed)
    values (${act.node}, ${id}, ${numberOf(id)}, ${kind}, ${household}, ${focus}, ${act.agency}, ${act.asking.actor.site}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  void act.write`
    insert into cases.file_person (node, file, person, nth)
    select ${act.node}, ${id}, person, nth from unnest(${persons}::uuid[]) with ordinality as new (person, nth)`
  listUnder(act, focus, { under: id, place: placeOf(kind) })
}

export type FileRow = {
  id: CaseId
  number: string
  kind: CaseKind
  household: HouseholdId | null
  focus: PersonId
  agency: AgencyId
  site: SiteId | null
  openedAt: Date
  persons: PersonId[]
  stages: Stage[]
  closure: Closure | null
  needs: { id: FactId; person: PersonId; code: string; at: string }[] | null
  handovers: number
  opener: WorkerId
  assignments: Assignment[] | null
}
export type Closure = { nth: number; closing: string; reason: string; by: WorkerId; at: string; reopened: boolean }

/** The case as it stands, if it exists. Whether the asker may know of it is decided by standing towards its people. */
export const findFile = async (find: Sql, node: number, id: CaseId): Promise<FileRow | undefined> =>
  (await filesTogether(find, [id], node)).get(id)
const filesTogether = together<CaseId, FileRow, number>(async (find, ids, node) => {
  const files = await find<FileRow>`
    select id, number, kind, household, focus, site, worker as opener, opened_at as "openedAt",
           coalesce((select h.agency from cases.handover h where h.node = file.node and h.file = file.id order by nth desc limit 1), agency) as agency,
           (select count(*)::int from cases.handover h where h.node = file.node and h.file = file.id) as handovers,
           (select json_agg(json_build_object('agency', a.agency, 'nth', a.nth, 'owner', a.owner) order by a.nth)
              from cases.assignment a where a.file = file.id and a.node = file.node) as assignments,
           array(select person from cases.file_person where file_person.node = file.node and file_person.file = file.id order by nth) as persons,
           (select json_agg(json_build_object('id', id, 'person', person, 'code', encode(code, 'hex'), 'at', at) order by at)
              from cases.need where need.file = file.id and need.node = file.node) as needs,
           array(select stage from cases.stage where stage.node = file.node and stage.file = file.id order by nth) as stages,
           (select json_build_object('nth', nth, 'closing', closing, 'reason', encode(reason, 'hex'), 'by', worker, 'at', at,
                     'reopened', exists (select from cases.reopening r where r.node = c.node and r.file = c.file and r.nth = c.nth))
              from cases.closure c where c.node = file.node and c.file = file.id order by nth desc limit 1) as closure
      from cases.file where node = ${node} and id = any(${ids}::uuid[])`
  return new Map(files.map((file) => [file.id, file]))
})

export async function findFiles(find: Sql, node: number, ids: readonly CaseId[]): Promise<Map<CaseId, FileRow>> {
  const found = await Promise.all(ids.map((id) => findFile(find, node, id)))
  return new Map(found.flatMap((file) => (file ? [[file.id, file]] : [])))
}

/** From now on these cases are the work of this worker. Two at once: the second finds its number taken. */
export function addAssignments(act: Act, files: readonly Pick<FileRow, 'id' | 'assignments'>[], owner: WorkerId): void {
  const nths = files.map(
    ({ assignments }) => 1 + Math.max(0, ...assignmentsOf(assignments, act.agency).map(({ nth }) => nth)),
  )
  void act.write`
    insert into cases.assignment (node, file, agency, nth, owner, worker, at, deed)
    select ${act.node}, file, ${act.agency}, nth, ${owner}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id}
      from unnest(${files.map(({ id }) => id)}::uuid[], ${nths}::int[]) as new (file, nth)`
}

type Assignment = { agency: AgencyId; nth: number; owner: WorkerId }
const assignmentsOf = (all: readonly Assignment[] | null, agency: AgencyId) =>
  (all ?? []).filter((one) => one.agency === agency)

/** Whose work a case is in an agency: who was given it last, or in the agency that keeps it whoever opened it. */
export const ownerOf = (
  file: Pick<FileRow, 'assignments' | 'agency' | 'opener' | 'handovers'>,
  agency: AgencyId,
): WorkerId | null =>
  assignmentsOf(file.assignments, agency).at(-1)?.owner ??
  (file.agency === agency && file.handovers === 0 ? file.opener : null)

/** From now on the asking agency answers for this case. Two at once: the second finds its number taken. */
export function handOver(act: Act, { id, handovers }: Pick<FileRow, 'id' | 'handovers'>): void {
  void act.write`
    insert into cases.handover (node, file, nth, agency, worker, at, deed)
    values (${act.node}, ${id}, ${handovers + 1}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addMove(
  act: Act,
  { id, kind, focus, stages }: Pick<FileRow, 'id' | 'kind' | 'focus' | 'stages'>,
  stage: Stage,
): void {
  void act.write`
    insert into cases.stage (node, file, nth, stage, worker, at, deed)
    values (${act.node}, ${id}, ${stages.length + 1}, ${stage}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  listAs(act, focus, { under: id, place: placeOf(kind, stage) })
}

export function addClosure(
  act: Act,
  { file, nth, closing, reason }: { file: CaseId; nth: number; closing: string; reason: Buffer },
): void {
  void act.write`
    insert into cases.closure (node, file, nth, closing, reason, worker, at, deed)
    values (${act.node}, ${file}, ${nth}, ${closing}, ${reason}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addReopening(act: Act, { file, nth, reason }: { file: CaseId; nth: number; reason: Buffer }): void {
  void act.write`
    insert into cases.reopening (node, file, nth, reason, worker, at, deed)
    values (${act.node}, ${file}, ${nth}, ${reason}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addNeeds(
  act: Act,
  file: CaseId,
  needs: readonly { id: FactId; person: PersonId; code: Buffer }[],
): void {
  void act.write`
    insert into cases.need (node, id, file, person, code, worker, at, deed)
    select ${act.node}, id, ${file}, person, code, ${act.asking.actor.id}, ${act.at}, ${act.asking.id}
      from unnest(${needs.map(({ id }) => id)}::uuid[], ${needs.map(({ person }) => person)}::uuid[], ${needs.map(({ code }) => code)}::bytea[])
           as new (id, person, code)`
}
