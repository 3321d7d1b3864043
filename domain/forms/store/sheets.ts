import type { Act } from '../../../ground/act.ts'
import type { Category } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import { type Fragment, named } from '../../../ground/fragment.ts'
import type { AgencyId, CaseId, DeedId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'

export type SheetRow = { sheet: FactId; form: FactId; person: PersonId; case: CaseId | null; turns: TurnRow[] }
export type TurnRow = {
  nth: number
  edition: number
  finished: boolean
  by: WorkerId
  agency: AgencyId
  at: string
  /** Sealed, in hex, by category. */
  answers: Partial<Record<Category, string>>
}

/** The sheets about a person with all their turns, or one of them. */
export function findSheets(find: Sql, node: number, person: PersonId, sheet?: FactId): Promise<SheetRow[]> {
  return find<SheetRow>`
    select id as sheet, form, person, file as case,
           (select coalesce(json_agg(json_build_object('nth', nth, 'edition', edition, 'finished', finished, 'by', worker, 'agency', agency, 'at', at,
                     'answers', (select coalesce(json_object_agg(category, encode(answers, 'hex')), '{}') from forms.answers a
                                  where a.sheet = t.sheet and a.nth = t.nth and a.node = t.node)) order by nth), '[]')
              from forms.turn t where t.sheet = s.id and t.node = s.node) as turns
      from forms.sheet s where person = ${person} and node = ${node} and (${sheet ?? null}::uuid is null or id = ${sheet ?? null})
     order by at desc, id desc`
}

export function addSheet(act: Act, { sheet, form, person, case: file }: Omit<SheetRow, 'turns'>): void {
  void act.write`
    insert into forms.sheet (node, id, form, person, file, worker, agency, at, deed)
    values (${act.node}, ${sheet}, ${form}, ${person}, ${file}, ${act.asking.actor.id}, ${act.agency}, ${act.at}, ${act.asking.id})`
}

export type NewTurn = {
  sheet: FactId
  nth: number
  edition: number
  finished: boolean
  answers: ReadonlyMap<Category, Buffer>
}
/** Who comes second with the same number finds it taken, and fails. */
export function addTurn(act: Act, { sheet, nth, edition, finished, answers }: NewTurn): void {
  void act.write`
    insert into forms.turn (node, sheet, nth, edition, finished, worker, agency, at, deed)
    values (${act.node}, ${sheet}, ${nth}, ${edition}, ${finished}, ${act.asking.actor.id}, ${act.agency}, ${act.at}, ${act.asking.id})`
  void act.write`
    insert into forms.answers (node, sheet, nth, category, answers, deed)
    select ${act.node}, ${sheet}, ${nth}, category, answers, ${act.asking.id}
      from unnest(${[...answers.keys()]}::text[], ${[...answers.values()]}::bytea[]) as new (category, answers)`
}

export type Counted = { field: string; code: string; category: Category }
export function addCounted(
  act: Act,
  { sheet, nth, form, person }: { sheet: FactId; nth: number; form: FactId; person: PersonId },
  counted: readonly Counted[],
): void {
  void act.write`
    insert into forms.counted (node, sheet, nth, field, code, form, person, category, deed)
    select ${act.node}, ${sheet}, ${nth}, field, code, ${form}, ${person}, category, ${act.asking.id}
      from unnest(${counted.map(({ field }) => field)}::text[], ${counted.map(({ code }) => code)}::text[],
                  ${counted.map(({ category }) => category)}::text[]) as new (field, code, category)`
}

/** Takes the codes of what is erased of a person away; the deeds that had counted them. */
export async function takeCounted(
  act: Act,
  erased: readonly { person: PersonId; category: Category }[],
): Promise<DeedId[]> {
  const gone = await act.write<{ deed: DeedId }>`
    delete from forms.counted c
     using unnest(${erased.map(({ person }) => person)}::uuid[], ${erased.map(({ category }) => category)}::text[]) as e (person, category)
     where c.person = e.person and c.category = e.category and c.node = ${act.node} returning c.deed`
  return [...new Set(gone.map(({ deed }) => deed))]
}

export const PAGE = 50

type Sought = { form: FactId; field: string; code: string; after: PersonId | undefined }
/** People to whom a code applies now, and of whom the condition of the rules is so, in the order of their ids. */
export async function findCounted(
  { find, node }: { find: Sql; node: number },
  is: (person: Fragment) => Fragment,
  { form, field, code, after }: Sought,
): Promise<PersonId[]> {
  const rows = await find<{ person: PersonId }>`
    select distinct c.person from forms.counted c
     where c.form = ${form} and c.field = ${field} and c.code = ${code} and c.node = ${node}
       and (${after ?? null}::uuid is null or c.person > ${after ?? null})
       and not exists (select from forms.counted later where later.sheet = c.sheet and later.node = c.node and later.field = c.field and later.nth > c.nth)
       and ${is(named('c.person'))}
     order by c.person limit ${named(String(PAGE))}`
  return rows.map(({ person }) => person)
}
