import type { CodeList, FormEdition, FormField, FormSection, Labels } from '../words.ts'
import { sameAs } from './same-as.ts'
import type { ChangeCode, FormChange } from './words.ts'

type Edition = Pick<FormEdition, 'content' | 'parts' | 'lists'>
type Say = (at: string, code: ChangeCode, values?: Record<string, string>) => void
const nameOf = (labels: Labels): string => labels.en ?? Object.values(labels)[0] ?? ''

/** In what an edition differs from the one before, thing by thing. */
export function findChanges(before: Edition | null, after: Edition): FormChange[] {
  if (!before) return [{ at: '', code: 'first', values: {} }]
  const changes: FormChange[] = []
  const say: Say = (at, code, values = {}) => changes.push({ at, code, values })
  if (!sameAs(before.content.name, after.content.name)) say('', 'name', { to: nameOf(after.content.name) })
  sectionChanges(before.content.sections, after.content.sections, say)
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  for (const [key, { field }] of now) {
    const was = old.get(key)
    if (!was) say(key, 'field-added', { name: nameOf(field.label) })
    else fieldChanges(was, now.get(key)!, say)
  }
  for (const [key, { field }] of old) if (!now.has(key)) say(key, 'field-removed', { name: nameOf(field.label) })
  for (const [key, list] of Object.entries(after.lists)) listChanges(key, before.lists[key], list, say)
  for (const [key, part] of Object.entries(after.parts))
    if (before.parts[key] && !sameAs(before.parts[key], part)) say(key, 'part', { name: nameOf(part.name) })
  return changes
}

type Placed = { field: FormField; section: string }
const fieldsOf = ({ content }: Edition): Map<string, Placed> =>
  new Map(
    content.sections.flatMap(({ key: section, fields }) =>
      fields.map((field) => [field.key, { field, section }] as const),
    ),
  )

function sectionChanges(before: readonly FormSection[], after: readonly FormSection[], say: Say): void {
  const old = new Map(before.map((section) => [section.key, section]))
  for (const { key, label } of after) {
    const was = old.get(key)
    if (!was) say(key, 'section-added', { name: nameOf(label) })
    else if (!sameAs(was.label, label)) say(key, 'section-label', { from: nameOf(was.label), to: nameOf(label) })
  }
  for (const { key, label } of before)
    if (!after.some((section) => section.key === key)) say(key, 'section-removed', { name: nameOf(label) })
}

const LIMITS = ['least', 'most', 'earliest', 'latest', 'shape'] as const

function fieldChanges({ field: was, section: from }: Placed, { field, section }: Placed, say: Say): void {
  const { key } = field
  const name = nameOf(field.label)
  if (from !== section) say(key, 'field-moved', { name, section })
  if (!sameAs(was.label, field.label)) say(key, 'field-label', { from: nameOf(was.label), to: name })
  if (!sameAs(was.help, field.help)) say(key, 'field-help', { name })
  if (Boolean(was.required) !== Boolean(field.required))
    say(key, field.required ? 'field-required' : 'field-optional', { name })
  if (was.shown !== field.shown) say(key, 'field-condition', { name, to: field.shown ?? '' })
  if (was.calculation !== field.calculation) say(key, 'field-calculation', { name, to: field.calculation ?? '' })
  if (LIMITS.some((limit) => was[limit] !== field[limit])) say(key, 'field-limits', { name })
  if (was.merge !== field.merge) say(key, 'field-merge', { name })
  if (Boolean(was.counted) !== Boolean(field.counted))
    say(key, field.counted ? 'field-counted' : 'field-uncounted', { name })
  if (was.list !== field.list) say(key, 'field-list', { name, list: field.list ?? '' })
}

function listChanges(key: string, before: CodeList | undefined, after: CodeList, say: Say): void {
  if (!before) return
  const old = new Map(before.codes.map((code) => [code.code, code]))
  for (const { code, label, retired } of after.codes) {
    const was = old.get(code)
    const name = nameOf(label)
    if (!was) say(key, 'code-added', { code, name })
    else if (Boolean(was.retired) !== Boolean(retired))
      say(key, retired ? 'code-retired' : 'code-added', { code, name })
    else if (!sameAs(was.label, label)) say(key, 'code-label', { code, from: nameOf(was.label), to: name })
  }
}
