import type { Sql } from '../../../ground/database.ts'
import { type Fragment, fragment, named } from '../../../ground/fragment.ts'
import type { AgencyId, CaseId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { together } from '../../../ground/together.ts'
import { EVERYBODY, type Portion, type Visible } from '../../sharing/index.ts'
import type { CaseKind, Stage } from '../words.ts'
import type { TaskRow } from './work.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }
export type CaseRow = {
  id: CaseId
  number: string
  kind: CaseKind
  stage: Stage
  openedAt: Date
  closed: boolean
  focus: PersonId
  persons: PersonId[]
  owner: WorkerId | null
  needs: { person: PersonId; code: string }[] | null
  nextDue: string | null
}
export type CaseFilter = {
  stage?: Stage | undefined
  kind?: CaseKind | undefined
  closed?: boolean | undefined
  mine?: WorkerId | undefined
  before?: CaseId | undefined
  /** The stage at which each kind of case begins, as JSON. */
  firsts: string
  /** In which places of the lists they stand, where kind or stage are asked for. */
  places?: readonly string[] | undefined
  /** How many at most: a page, if nothing else is said. */
  most?: number | undefined
}

export const PAGE = 50
/** So that every page, the first too, begins in the index where it begins, and passes over nothing that came before. */
const BEHIND_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Cases whose first person the asker may find, newest first, a page at a time. `is` is the condition that the rules wrote:
 * there is no other way in. The page is looked for among the cases of those whom the asker may know, or that one worker
 * opened, each in an index of their own: it takes no longer where others have many. Those of one kind or at one stage stand in
 * places of their own, and each place is asked by itself.
 */
export async function findCases(
  asker: Pick<Asker, 'find' | 'node' | 'agency'>,
  { listed, is }: Visible,
  { mine, places, most = PAGE, ...filter }: CaseFilter,
): Promise<CaseRow[]> {
  const lists = mine ? [ownedBy(mine, asker)] : listed(places)
  const pages = await Promise.all(lists.map((among) => findPage(asker, { among, is, most }, filter)))
  if (pages.length === 1) return pages[0]!
  const all = new Map(pages.flat().map((file) => [file.id, file]))
  return [...all.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, most)
}

/** Cases that were given to a worker last in their agency, and those that they opened and nobody was given since. */
const ownedBy = (worker: WorkerId, { node, agency }: Pick<Asker, 'node' | 'agency'>): Fragment => fragment`
  select given.file from cases.assignment given
   where given.owner = ${worker} and given.agency = ${agency} and given.node = ${node}
     and not exists (select from cases.assignment later where later.file = given.file and later.agency = given.agency and later.node = given.node and later.nth > given.nth)
  union
  select id from cases.file opened
   where opened.worker = ${worker} and opened.node = ${node}
     and not exists (select from cases.assignment later where later.file = opened.id and later.agency = ${agency} and later.node = ${node})
     and not exists (select from cases.handover h where h.file = opened.id and h.node = ${node})`

type List = Pick<Visible, 'is'> & { among: Fragment; most: number }
function findPage(
  { find, node, agency }: Pick<Asker, 'find' | 'node' | 'agency'>,
  { among, is, most }: List,
  { stage, kind, closed, before, firsts }: Omit<CaseFilter, 'mine' | 'places' | 'most'>,
): Promise<CaseRow[]> {
  return find<CaseRow>`
    select file.id, file.number, file.kind, file.opened_at as "openedAt", file.focus, coalesce(state.moved, ${firsts}::jsonb ->> file.kind) as stage, state.closed,
           array(select person from cases.file_person where file_person.node = file.node and file_person.file = file.id order by nth) as persons,
           coalesce((select a.owner from cases.assignment a where a.file = file.id and a.agency = ${agency} and a.node = file.node order by a.nth desc limit 1),
                    case when file.agency = ${agency} then file.worker end) as owner,
           (select json_agg(json_build_object('person', person, 'code', encode(code, 'hex')) order by at)
              from cases.need where need.file = file.id and need.node = file.node) as needs,
           (select min(due)::text from cases.task where task.node = file.node and task.file = file.id
               and (select outcome from cases.task_turn where task_turn.node = task.node and task_turn.task = task.id order by nth desc limit 1) is null) as "nextDue"
      from (${among}) as among (id)
     cross join lateral (select * from cases.file where file.id = among.id and file.node = ${node} offset 0) as file
     cross join lateral (
       select (select stage from cases.stage where stage.node = file.node and stage.file = file.id order by nth desc limit 1) as moved,
              coalesce((select not exists (select from cases.reopening r where r.node = c.node and r.file = c.file and r.nth = c.nth)
                          from cases.closure c where c.node = file.node and c.file = file.id order by nth desc limit 1), false) as closed) as state
     where ${is(named('file.focus'))}
       and (${kind ?? null}::text is null or file.kind = ${kind ?? null})
       and (${stage ?? null}::text is null or coalesce(state.moved, ${firsts}::jsonb ->> file.kind) = ${stage ?? null})
       and (${closed ?? null}::bool is null or state.closed = ${closed ?? null})
       and among.id < ${before ?? BEHIND_ALL}
     order by among.id desc limit ${named(String(most))}`
}

/**
 * Tasks of the agency that nobody has finished, about somebody whom it may know: those of these workers, and those that
 * nobody owns. What was still to be done in a case that was handed over waits for the whole team of who took it.
 */
export function findOpenTasks(
  { find, node, agency, at }: Asker,
  { workers, most, is = EVERYBODY }: Portion & { workers: readonly WorkerId[] },
): Promise<(TaskRow & { person: PersonId })[]> {
  // Written as single values, so that each row is asked in turn, and no more of them than are wanted.
  const isOpen = fragment`
    (select outcome from cases.task_turn turn where turn.node = task.node and turn.task = task.id order by nth desc limit 1) is null`
  const about = fragment`
    cross join lateral (select focus, coalesce(task.person, focus) as about from cases.file where file.node = task.node and file.id = task.file offset 0) as file
    where (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = file.about limit 1)
      and ${is(named('file.about'))}`
  return find<TaskRow & { person: PersonId }>`
    select id, file as case, focus, about as person, code, what, due, owner, agency, at,
           0 as turns, null as outcome, null as "turnedAt", null as "turnedBy"
      from (
        (select task.*, file.focus, file.about
           from (select * from cases.task where agency = ${agency} and (owner = any(${workers}::uuid[]) or owner is null) and node = ${node} and ${isOpen}
                  order by due, id offset 0) as task
          ${about} order by task.due, task.id limit ${most})
        union all
        (select task.*, file.focus, file.about
           from (select file, max(at) as at from cases.handover where agency = ${agency} and node = ${node} group by file) as h
          cross join lateral (select * from cases.task where file = h.file and node = ${node} and agency <> ${agency} and at <= h.at and ${isOpen} offset 0) as task
          ${about})) as waiting
     order by due, id limit ${most}`
}

type CaseOf = { person: PersonId; case: CaseId; size: number }
/** The case in which a person is known to an agency, the newest if there are several. */
export async function findCasesOf(
  { find, node, agency }: Pick<Asker, 'find' | 'node' | 'agency'>,
  persons: readonly PersonId[],
): Promise<CaseOf[]> {
  const cases = await casesTogether(find, persons, node)
  return [...cases.values()].flatMap((all) => all.find((one) => one.agency === agency) ?? [])
}
type CaseRowOf = CaseOf & { agency: AgencyId }
const casesTogether = together<PersonId, CaseRowOf[], number>(async (find, persons, node) => {
  // How many are in a case is counted once, not for each of its people: whoever looks for one of a family finds all of it.
  const rows = await find<CaseRowOf>`
    with mine as materialized (
      select person, file from cases.file_person where person = any(${persons}::uuid[]) and node = ${node}),
    file as materialized (
      select file.id, coalesce((select h.agency from cases.handover h where h.node = ${node} and h.file = file.id order by nth desc limit 1), file.agency) as agency,
             (select count(*) from cases.file_person p where p.file = file.id and p.node = ${node}) as size
        from (select distinct file from mine) as known
       cross join lateral (select id, agency from cases.file where id = known.file and node = ${node} offset 0) as file)
    select mine.person, file.id as case, file.agency, file.size from mine join file on file.id = mine.file order by file.id desc`
  return Map.groupBy(rows, ({ person }) => person)
})

type FileOf = { id: CaseId; number: string; focus: PersonId }

/** The cases in which a person stands, of any agency, newest first. Whether the asker may know of one is for standing towards its focus. */
export function findFilesWith(find: Sql, node: number, person: PersonId): Promise<FileOf[]> {
  return find<FileOf>`
    select file.id, file.number, file.focus
      from (select file from cases.file_person where person = ${person} and node = ${node} offset 0) as mine
     cross join lateral (select id, number, focus from cases.file where file.id = mine.file and file.node = ${node} offset 0) as file
     order by file.id desc`
}

/** In which cases any of these people stand. */
export async function findFilesOf(find: Sql, node: number, persons: readonly PersonId[]): Promise<CaseId[]> {
  const rows = await find<{ file: CaseId }>`
    select distinct file from cases.file_person where person = any(${persons}::uuid[]) and node = ${node}`
  return rows.map(({ file }) => file)
}

/** The needs of one person that were written down in these cases, sealed. */
export function findNeedsOf(
  find: Sql,
  node: number,
  files: readonly Pick<FileOf, 'id'>[],
  person: PersonId,
): Promise<{ code: string }[]> {
  return find<{ code: string }>`
    select encode(code, 'hex') as code from cases.need
     where file = any(${files.map(({ id }) => id)}::uuid[]) and node = ${node} and person = ${person} order by at`
}

/** Whom a case is about first, if there is such a case. */
export async function findFocusOf(find: Sql, node: number, file: string): Promise<PersonId | undefined> {
  const [found] = await find<{ focus: PersonId }>`
    select focus from cases.file where id = ${file}::uuid and node = ${node}`
  return found?.focus
}

/** The same by the number on a paper. Each agency counts by itself: should two have given the same, nobody is meant. */
export async function findFocusOfNumber(
  find: Sql,
  node: number,
  number: string,
  agencies: readonly AgencyId[],
): Promise<PersonId | undefined> {
  const found = await find<{ focus: PersonId }>`
    select focus from cases.file where agency = any(${agencies}::text[]) and number = ${number} and node = ${node}`
  return found.length === 1 ? found[0]!.focus : undefined
}
