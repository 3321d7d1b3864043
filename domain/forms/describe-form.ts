import type { Asked, Outline } from './editions/rules.ts'
import { outlineOfEdition } from './rules.ts'
import type { CodeList, FormEdition } from './words.ts'

type Schema = Record<string, unknown>

/**
 * The schema of the answers to an edition (JSON Schema 2020-12), by which other systems fill it: names and limits, and as
 * what each answer counts. Answers within rows are named `rows/row/field`.
 */
export function describeForm(edition: FormEdition): Schema {
  const { form, key, nth, content, lists } = edition
  const places = placesOf(outlineOfEdition(edition), lists, '')
  const plain = places.filter(({ pattern }) => pattern === undefined)
  const rows = places.flatMap(({ pattern, schema }) => (pattern === undefined ? [] : [[pattern, schema] as const]))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: content.name.en ?? key,
    type: 'object',
    properties: Object.fromEntries(plain.map(({ path, schema }) => [path, schema])),
    patternProperties: Object.fromEntries(rows),
    required: plain.filter(({ required }) => required).map(({ path }) => path),
    additionalProperties: false,
    'x-form': { form, key, edition: nth, about: content.about, names: content.name },
  }
}

type Place = { path: string; pattern?: string; schema: Schema; required: boolean }

function placesOf(outline: Outline, lists: Record<string, CodeList>, prefix: string): Place[] {
  return [...outline.byKey.values()].flatMap((asked) => {
    const { field, inner } = asked
    if (field.kind === 'note') return []
    const path = `${prefix}${field.key}`
    const own: Place = {
      path,
      ...(prefix && { pattern: `^${path}$` }),
      schema: schemaOf(asked, lists),
      required: Boolean(field.required) && field.shown === undefined,
    }
    return inner ? [own, ...placesOf(inner, lists, `${path}/[a-z0-9]{4,16}/`)] : [own]
  })
}

function schemaOf({ field }: Asked, lists: Record<string, CodeList>): Schema {
  const { label, help, as, merge, shown, calculation, counted } = field
  return {
    ...typeFor(field, lists),
    title: label.en,
    ...(field.kind === 'calculated' && { readOnly: true }),
    'x-labels': label,
    ...(help && { 'x-help': help }),
    'x-counts-as': as,
    'x-merge': merge ?? 'plain',
    ...(shown && { 'x-shown-when': shown }),
    ...(calculation && { 'x-calculation': calculation }),
    ...(counted && { 'x-counted': true }),
  }
}

function typeFor({ kind, list, least, most, shape }: Asked['field'], lists: Record<string, CodeList>): Schema {
  const codes = (lists[list ?? '']?.codes ?? []).map(({ code }) => code)
  const between = { ...(least !== undefined && { minimum: least }), ...(most !== undefined && { maximum: most }) }
  const lengths = { ...(least !== undefined && { minLength: least }), ...(most !== undefined && { maxLength: most }) }
  switch (kind) {
    case 'text':
    case 'long-text':
      return { type: 'string', ...lengths, ...(shape && { 'x-shape': shape }) }
    case 'whole-number':
      return { type: 'integer', ...between }
    case 'decimal':
      return { type: 'number', ...between }
    case 'yes-no':
      return { enum: ['yes', 'no', 'unknown'] }
    case 'code':
      return { enum: codes }
    case 'codes':
      return { type: 'array', items: { enum: codes } }
    case 'rows':
      return { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]{4,16}$' }, uniqueItems: true }
    case 'date':
      return { type: 'object', properties: { edtf: { type: 'string' } }, required: ['edtf'] }
    default:
      return {}
  }
}
