import type { CodeList, FormContent, FormField, FormSection } from '../../domain/forms/words.ts'
import { readField } from './read-field.ts'
import { keyFrom, readLookups } from './read-lookups.ts'
import { type Notice, PrimeroField, type PrimeroForm, type PrimeroLookup } from './words.ts'

export type ReadConfiguration = {
  lists: CodeList[]
  forms: { key: string; content: FormContent }[]
  /** Of all fields that were there: those that became fields, those that begin sections, those that are left out. */
  counts: { forms: number; lookups: number; fields: number; taken: number; headings: number; leftOut: number }
  notices: Notice[]
}

/** Reads the form configuration of a Primero site into drafts and lists. It decides nothing that a human must decide. */
export function readConfiguration(forms: readonly PrimeroForm[], lookups: readonly PrimeroLookup[]): ReadConfiguration {
  const notices: Notice[] = []
  const tell = (notice: Notice) => notices.push(notice)
  const lists = readLookups(lookups, tell)
  const known = {
    lists,
    nested: new Set(forms.flatMap(({ fields }) => fields.flatMap(partOf))),
    ids: new Set(forms.map(({ unique_id: id }) => id)),
  }
  const read = forms.map((form) => ({ key: keyFrom(form.unique_id), content: readForm(form, known, tell) }))
  const fields = forms.flatMap((form) => form.fields)
  tellUnknown(forms, 'forms', KNOWN_OF_FORM, tell)
  tellUnknown(fields, 'fields', KNOWN_OF_FIELD, tell)
  const headings = fields.filter(({ type }) => type === 'separator').length
  const taken = read.reduce(
    (sum, { content }) => sum + content.sections.reduce((n, one) => n + one.fields.length, 0),
    0,
  )
  const counts = { forms: forms.length, lookups: lookups.length, fields: fields.length, taken, headings }
  return { lists, forms: read, counts: { ...counts, leftOut: fields.length - taken - headings }, notices }
}

const partOf = ({ subform }: PrimeroForm['fields'][number]): string[] =>
  subform === undefined ? [] : [typeof subform === 'string' ? subform : subform.subform]

export type Known = { lists: CodeList[]; nested: ReadonlySet<string>; ids: ReadonlySet<string> }

function readForm(form: PrimeroForm, known: Known, tell: (notice: Notice) => void): FormContent {
  const { unique_id: id, parent_form: record, name_en: name } = form
  const isPart = known.nested.has(id) || form.is_nested === true
  if (!isPart && record !== 'case')
    tell({
      place: `form ${id}`,
      kind: 'waits',
      says: `it is about a record of kind ${record ?? 'none'}, which is none here: taken as about a person; say what it is about`,
    })
  const sections: FormSection[] = [{ key: keyFrom(`in_${id}`), label: { en: name ?? id }, fields: [] }]
  const keys = new Set<string>(sections.map(({ key }) => key))
  const fresh = (key: string, place: string): string => {
    let free = key
    for (let nth = 2; keys.has(free); nth++) free = `${key.slice(0, 55)}_${nth}`
    if (free !== key) tell({ place, kind: 'wrong', says: `the name stands there twice; the second is called ${free}` })
    keys.add(free)
    return free
  }
  for (const field of form.fields) {
    const place = `form ${id}, field ${field.name}`
    const key = fresh(keyFrom(field.name), place)
    if (field.type === 'separator')
      sections.push({ key, label: { en: field.display_name_en ?? field.name }, fields: [] })
    else {
      const read: FormField | undefined = readField(field, { key, place, form: id, known, tell })
      if (read) sections.at(-1)!.fields.push(read)
    }
  }
  return {
    name: { en: name ?? id },
    about: isPart ? 'part' : 'person',
    sections: sections.filter(({ fields }, nth) => nth > 0 || fields.length > 0),
  }
}

const KNOWN_OF_FORM = new Set(['unique_id', 'parent_form', 'is_nested', 'name_en', 'fields', '_file'])
const KNOWN_OF_FIELD = new Set([
  ...Object.keys(PrimeroField.shape),
  ...['visible', 'editable', 'disabled', 'selected_value', 'date_include_time'],
  ...['guiding_questions_en', 'link_to_path', 'hidden_text_field'],
])

/** What forms or fields carry besides, which has no counterpart here: each by its name, once. */
function tellUnknown(
  all: readonly Record<string, unknown>[],
  what: string,
  known: ReadonlySet<string>,
  tell: (notice: Notice) => void,
): void {
  const counts = new Map<string, number>()
  for (const name of all.flatMap((one) => Object.keys(one)))
    if (!known.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, count] of counts)
    tell({ place: `${count} ${what}`, kind: 'other', says: `${name} has no counterpart here and is left out` })
}
