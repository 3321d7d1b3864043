import type { FieldKind, FormContent, FormField, FormSection } from '../../domain/forms/words.ts'

const inOrder = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  if (to < 0 || to >= items.length) return [...items]
  const moved = items.filter((_, nth) => nth !== from)
  return [...moved.slice(0, to), items[from]!, ...moved.slice(to)]
}

export const withSection = (content: FormContent, at: number, section: FormSection): FormContent => ({
  ...content,
  sections: content.sections.map((one, nth) => (nth === at ? section : one)),
})

export const withoutSection = (content: FormContent, at: number): FormContent => ({
  ...content,
  sections: content.sections.filter((_, nth) => nth !== at),
})

export const movedSection = (content: FormContent, from: number, by: number): FormContent => ({
  ...content,
  sections: inOrder(content.sections, from, from + by),
})

/** A section with another field in the place of one, or without it. */
export const withField = (section: FormSection, at: number, field: FormField | undefined): FormSection => ({
  ...section,
  fields: section.fields.flatMap((one, nth) => (nth === at ? (field ? [field] : []) : [one])),
})

export const movedField = (section: FormSection, from: number, by: number): FormSection => ({
  ...section,
  fields: inOrder(section.fields, from, from + by),
})

/** A key that no field or section has yet. */
function freshKey(content: FormContent, begin: string): string {
  const taken = new Set(content.sections.flatMap(({ key, fields }) => [key, ...fields.map((field) => field.key)]))
  for (let nth = 1; ; nth++) if (!taken.has(`${begin}_${nth}`)) return `${begin}_${nth}`
}

export const newSection = (content: FormContent): FormContent => ({
  ...content,
  sections: [...content.sections, { key: freshKey(content, 'section'), label: {}, fields: [] }],
})

/** A field of which nobody has said yet as what it counts: nothing is published before somebody does. */
export function newField(content: FormContent, at: number, kind: FieldKind): FormContent {
  const section = content.sections[at]!
  const field: FormField = {
    key: freshKey(content, 'field'),
    kind,
    label: {},
    ...(kind !== 'note' && { merge: 'plain' }),
  }
  return withSection(content, at, { ...section, fields: [...section.fields, field] })
}

/** The same field with something said of it, or said no longer. */
export function changed<Name extends keyof FormField>(
  field: FormField,
  name: Name,
  value: FormField[Name] | undefined | '' | false,
): FormField {
  const { [name]: _, ...rest } = field
  return (value === undefined || value === '' || value === false ? rest : { ...rest, [name]: value }) as FormField
}
