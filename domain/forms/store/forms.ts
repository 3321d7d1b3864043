import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, WorkerId } from '../../../ground/ids.ts'
import type { CodeList, FormContent, FormEdition, Reach } from '../words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId }
export type FormRow = { form: FactId; key: string; agency: AgencyId; reach: Reach }
export type DraftRow = { nth: number; content: string; by: WorkerId; at: Date }
export type EditionRow = { form: FactId; nth: number; content: string; retired: boolean }

/** A form that this agency keeps, or that is of the whole node. */
export async function findForm({ find, node, agency }: Asker, form: FactId): Promise<FormRow | undefined> {
  const [found] = await find<FormRow>`
    select id as form, key, agency, reach from forms.form
     where id = ${form} and node = ${node} and (agency = ${agency} or reach = 'node')`
  return found
}

export function addForm(act: Act, { form, key, reach }: Pick<FormRow, 'form' | 'key' | 'reach'>): void {
  void act.write`
    insert into forms.form (node, id, key, agency, reach, worker, at, deed)
    values (${act.node}, ${form}, ${key}, ${act.agency}, ${reach}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

/** Who comes second with the same number finds it taken, and fails. */
export function addDraft(act: Act, form: FactId, { nth, content }: { nth: number; content: FormContent }): void {
  void act.write`
    insert into forms.draft (node, form, nth, content, worker, at, deed)
    values (${act.node}, ${form}, ${nth}, ${JSON.stringify(content)}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export async function findDraft(find: Sql, node: number, form: FactId): Promise<DraftRow | undefined> {
  const [draft] = await find<DraftRow>`
    select nth, content, worker as by, at from forms.draft where form = ${form} and node = ${node} order by nth desc limit 1`
  return draft
}

export function addEdition(act: Act, edition: FormEdition, draft: number): void {
  void act.write`
    insert into forms.edition (node, form, nth, draft, content, worker, agency, at, deed)
    values (${act.node}, ${edition.form}, ${edition.nth}, ${draft}, ${JSON.stringify(edition)}, ${act.asking.actor.id}, ${act.agency}, ${act.at}, ${act.asking.id})`
}

export function addRetiring(act: Act, form: FactId, edition: number): void {
  void act.write`
    insert into forms.retiring (node, form, edition, worker, at, deed)
    values (${act.node}, ${form}, ${edition}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

/** The last edition of a form, whosever it is. */
export async function findLastEdition(find: Sql, node: number, form: FactId): Promise<EditionRow | undefined> {
  const [edition] = await find<EditionRow>`
    select form, nth, content,
           exists (select from forms.retiring r where r.form = e.form and r.edition = e.nth and r.node = e.node) as retired
      from forms.edition e where form = ${form} and node = ${node} order by nth desc limit 1`
  return edition
}

/** The last editions of the forms that are this agency's or of the whole node. */
export function findLastEditions({ find, node, agency }: Asker): Promise<EditionRow[]> {
  return find<EditionRow>`
    select e.form, e.nth, e.content,
           exists (select from forms.retiring r where r.form = e.form and r.edition = e.nth and r.node = e.node) as retired
      from forms.form f
     cross join lateral (select * from forms.edition where form = f.id and node = f.node order by nth desc limit 1) as e
     where f.node = ${node} and (f.agency = ${agency} or f.reach = 'node') order by f.key, f.id`
}

/** Editions by form and number, to read what was answered to them. */
export function findEditions(find: Sql, node: number, wanted: readonly { form: FactId; nth: number }[]) {
  return find<EditionRow>`
    select form, nth, content, false as retired from forms.edition
      join unnest(${wanted.map(({ form }) => form)}::uuid[], ${wanted.map(({ nth }) => nth)}::int[]) as wanted (form, nth) using (form, nth)
     where node = ${node}`
}

export function findEditionTurns(find: Sql, node: number, form: FactId) {
  return find<{ nth: number; at: Date; by: WorkerId }>`
    select nth, at, worker as by from forms.edition where form = ${form} and node = ${node} order by nth desc`
}

export type FormListRow = FormRow & {
  draft: DraftRow
  edition: { nth: number; draft: number } | null
  retired: boolean
}
/** Every form that this agency keeps or that is of the whole node, drafts that were never published among them. */
export function findForms({ find, node, agency }: Asker): Promise<FormListRow[]> {
  return find<FormListRow>`
    select f.id as form, f.key, f.agency, f.reach,
           (select json_build_object('nth', nth, 'content', content) from forms.draft where form = f.id and node = f.node order by nth desc limit 1) as draft,
           (select json_build_object('nth', nth, 'draft', draft) from forms.edition where form = f.id and node = f.node order by nth desc limit 1) as edition,
           exists (select from forms.retiring r where r.form = f.id and r.node = f.node
                      and r.edition = (select max(nth) from forms.edition e where e.form = f.id and e.node = f.node)) as retired
      from forms.form f where f.node = ${node} and (f.agency = ${agency} or f.reach = 'node') order by f.key, f.id`
}

export type ListRow = { agency: AgencyId; key: string; nth: number; reach: Reach; content: string }
/** The lists that this agency may use: its own and those of the whole node, each as it stands now. */
export function findLists({ find, node, agency }: Asker): Promise<ListRow[]> {
  return find<ListRow>`
    select distinct on (agency, key) agency, key, nth, reach, content from forms.code_list
     where node = ${node} and (agency = ${agency} or reach = 'node') order by agency, key, nth desc`
}

export function addList(act: Act, list: CodeList, { nth, reach }: { nth: number; reach: Reach }): void {
  void act.write`
    insert into forms.code_list (node, agency, key, nth, reach, content, worker, at, deed)
    values (${act.node}, ${act.agency}, ${list.key}, ${nth}, ${reach}, ${JSON.stringify(list)}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
