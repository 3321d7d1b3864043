import {
  type FormListRow,
  findForms,
  findLastEditions,
  findLists,
  findProblems,
  findSurroundings,
  readEdition,
  sameAs,
} from '../../domain/forms/index.ts'
import type { CodeList, FormContent, FormEdition } from '../../domain/forms/words.ts'
import type { Sql } from '../../ground/database.ts'
import { type AgencyId, type FactId, makeId } from '../../ground/ids.ts'
import { codeChanges } from './compare-forms.ts'
import type { FileForm, FormsFile } from './words.ts'

/** One thing to do, by the deed that does it. */
export type Step =
  | { does: 'set-code-list'; says: string; input: object }
  | { does: 'draft-form' | 'publish-form'; says: string; input: object }
export type Plan = { steps: Step[]; conflicts: { place: string; says: string }[] }
type Asker = { find: Sql; node: number; agency: AgencyId; profile: string; at: Date }

/** What promoting a file would do here, and what keeps it from being done. */
export async function planPromotion(asker: Asker, file: FormsFile): Promise<Plan> {
  const [forms, editions, lists, around] = await Promise.all([
    findForms(asker),
    findLastEditions(asker),
    findLists(asker),
    findSurroundings(asker),
  ])
  const plan: Plan = { steps: [], conflicts: [] }
  const own = lists.filter(({ agency }) => agency === asker.agency)
  for (const { list, reach } of file.lists)
    planList(plan, { list, reach, here: own.find(({ key }) => key === list.key) })
  const here = {
    ...around,
    lists: { ...around.lists, ...Object.fromEntries(file.lists.map(({ list }) => [list.key, list])) },
    parts: { ...around.parts },
  }
  for (const form of inOrder(file.forms)) {
    const row = forms.find(({ agency, key }) => agency === asker.agency && key === form.key)
    const last = row && editions.find((edition) => edition.form === row.form)
    planForm(plan, { form, row, before: last ? readEdition(last) : null, here, at: asker.at })
    if (form.content.about === 'part') here.parts[form.key] = form.content
  }
  return plan
}

type ListHere = { list: CodeList; reach: string; here: { nth: number; reach: string; content: string } | undefined }
function planList(plan: Plan, { list, reach, here }: ListHere): void {
  const before: CodeList | undefined = here && JSON.parse(here.content)
  if (before && sameAs(before, list)) return
  const place = `list ${list.key}`
  const lost = before?.codes.filter(({ code }) => !list.codes.some((one) => one.code === code)) ?? []
  if (lost.length > 0)
    plan.conflicts.push({ place, says: `would lose ${lost.map(({ code }) => code).join(', ')}: retire them instead` })
  if (here && here.reach !== reach)
    plan.conflicts.push({ place, says: `is ${here.reach} here and ${reach} in the file` })
  const changes = before ? codeChanges(before, list).join('; ') : 'is new'
  plan.steps.push({ does: 'set-code-list', says: `${place}: ${changes}`, input: { list, reach, seen: here?.nth ?? 0 } })
}

type FormHere = {
  form: FileForm
  row: FormListRow | undefined
  before: FormEdition | null
  at: Date
  here: {
    lists: Record<string, CodeList>
    parts: Record<string, FormContent>
    dataFields: Parameters<typeof findProblems>[1]['dataFields']
  }
}
function planForm(plan: Plan, { form: { key, reach, content }, row, before, here, at }: FormHere): void {
  if (before && row && !row.retired && sameAs(before.content, content)) return
  const place = `form ${key}`
  if (row && row.reach !== reach) plan.conflicts.push({ place, says: `is ${row.reach} here and ${reach} in the file` })
  const draft: FormContent | undefined = row && JSON.parse(row.draft.content)
  if (row && row.edition?.draft !== row.draft.nth && !sameAs(draft, content))
    plan.conflicts.push({ place, says: 'has a draft here that was not published: publish it, or draft it anew first' })
  for (const { at, code, values } of findProblems(content, { key, ...here, before }))
    plan.conflicts.push({
      place: at ? `${place}, ${at}` : place,
      says: `${code} ${Object.values(values).join(' ')}`.trim(),
    })
  const form = row?.form ?? makeId<FactId>(at)
  const seen = row?.draft.nth ?? 0
  plan.steps.push(
    {
      does: 'draft-form',
      says: `${place}: ${before ? 'another edition' : 'is new'}`,
      input: { form, key, reach, seen, content },
    },
    {
      does: 'publish-form',
      says: `${place}: published`,
      input: { form, seen: seen + 1, editionSeen: before?.nth ?? 0 },
    },
  )
}

/** What stands in the rows of another comes before it. */
function inOrder(forms: readonly FileForm[]): FileForm[] {
  const byKey = new Map(forms.map((form) => [form.key, form]))
  const placed = new Set<FileForm>()
  const place = (form: FileForm, way: readonly FileForm[]): void => {
    if (placed.has(form) || way.includes(form)) return
    for (const { part } of form.content.sections.flatMap(({ fields }) => fields)) {
      const inner = part && byKey.get(part)
      if (inner) place(inner, [...way, form])
    }
    placed.add(form)
  }
  for (const form of forms) place(form, [])
  return [...placed]
}
