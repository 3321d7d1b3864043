import type { FormField } from '../../domain/forms/words.ts'
import type { Known } from './read-configuration.ts'
import { codesFrom, keyFrom } from './read-lookups.ts'
import type { Notice, PrimeroField } from './words.ts'

type Where = { key: string; place: string; form: string; known: Known; tell: (notice: Notice) => void }

const KINDS = new Map<string, FormField['kind']>(
  Object.entries({
    text_field: 'text',
    textarea: 'long-text',
    numeric_field: 'whole-number',
    date_field: 'date',
    tick_box: 'yes-no',
  } as const),
)
/** What fields carry there and has no counterpart here. */
const OTHER: Readonly<Record<string, string>> = {
  visible: 'it was hidden there',
  editable: 'it could not be changed there',
  disabled: 'it was filled by the system there',
  selected_value: 'its answer was filled in beforehand there',
  date_include_time: 'it held a time of day there',
  guiding_questions_en: 'its guiding questions are left out',
  link_to_path: 'it led to another screen there',
  hidden_text_field: 'it was hidden there until chosen',
}

/** A field as a draft has it, or nothing where there is none like it here. As what it counts nobody has said. */
export function readField(field: PrimeroField, where: Where): FormField | undefined {
  const { key, place, tell } = where
  const plain = KINDS.get(field.type)
  const kind = plain ? { kind: plain } : choiceOf(field, where)
  if (!kind) {
    tell({ place, kind: 'other', says: `there is no ${field.type} here: it is left out` })
    return undefined
  }
  for (const [name, says] of Object.entries(OTHER))
    if (isUnusual(name, field[name])) tell({ place, kind: 'other', says })
  const { display_name_en: label, help_text_en: help, required, date_validation: validation } = field
  if (validation && validation !== 'not_future_date')
    tell({ place, kind: 'other', says: `its check is not known here: ${validation}` })
  return {
    key,
    ...kind,
    label: { en: (label ?? field.name).slice(0, 600) },
    ...(help && { help: { en: help.slice(0, 600) } }),
    ...(required && { required: true }),
    ...(validation === 'not_future_date' && { latest: 'today' as const }),
    merge: kind.kind === 'codes' || kind.kind === 'rows' ? 'set' : 'plain',
  }
}

const isUnusual = (name: string, value: unknown): boolean =>
  name === 'visible' || name === 'editable' ? value === false : value !== undefined && value !== null && value !== false

type Choice = Pick<FormField, 'kind' | 'list' | 'part'>

function choiceOf(field: PrimeroField, where: Where): Choice | undefined {
  if (field.type === 'subform') return rowsOf(field, where)
  if (field.type !== 'select_box' && field.type !== 'radio_button') return undefined
  const { known, place, tell, form } = where
  const kind = field.multi_select ? 'codes' : 'code'
  if (field.option_strings_text_en) {
    const list = keyFrom(`${form}_${field.name}`)
    const codes = codesFrom(field.option_strings_text_en, place, tell)
    known.lists.push({ key: list, name: { en: field.display_name_en ?? field.name }, codes })
    return { kind, list }
  }
  const [source, name] = (field.option_strings_source ?? '').split(' ')
  if (source !== 'lookup' || !name) {
    tell({ place, kind: 'other', says: `it chooses from ${source || 'nothing'}, which is no list here: taken as text` })
    return { kind: 'text' }
  }
  const list = keyFrom(name)
  if (!known.lists.some(({ key }) => key === list))
    tell({ place, kind: 'wrong', says: `it points at ${name}, which is not there: it waits for a list` })
  return { kind, list }
}

function rowsOf({ subform }: PrimeroField, { known, place, tell }: Where): Choice {
  const name = subform === undefined ? undefined : typeof subform === 'string' ? subform : subform.subform
  if (!name || !known.ids.has(name))
    tell({ place, kind: 'wrong', says: `its rows are of ${name ?? 'nothing'}, which is not there` })
  return { kind: 'rows', ...(name && { part: keyFrom(name) }) }
}
