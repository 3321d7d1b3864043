import { readExpression, typeOf } from '../expressions/rules.ts'
import type { Expression, Named, ValueType } from '../expressions/words.ts'
import type { CodeList, FieldKind, FormContent, FormField } from '../words.ts'

/** How deep rows may stand within rows. */
export const ROWS_MOST = 3

/** A field of an outline: its expressions read, and what stands in its rows. */
export type Asked = {
  field: FormField
  section: string
  condition?: Expression
  calculation?: Expression
  inner?: Outline
}
/** A form as it is worked with: its fields by key, in their order. What stands in rows knows nothing of what stands around them. */
export type Outline = { fields: readonly Asked[]; byKey: ReadonlyMap<string, Asked> }
export type Standing = {
  parts: Readonly<Record<string, FormContent>>
  lists: Readonly<Record<string, CodeList>>
}

/** The outline of a form. Rows that stand in themselves are left out below the depth that rows may have. */
export function outlineOf(content: FormContent, standing: Standing, depth = 0): Outline {
  const fields: Asked[] = []
  const byKey = new Map<string, Asked>()
  for (const section of content.sections)
    for (const field of section.fields) {
      const asked = askedOf(field, section.key)
      const part = field.kind === 'rows' && field.part ? standing.parts[field.part] : undefined
      if (part && depth < ROWS_MOST) asked.inner = outlineOf(part, standing, depth + 1)
      fields.push(asked)
      if (!byKey.has(field.key)) byKey.set(field.key, asked)
    }
  return { fields, byKey }
}

function askedOf(field: FormField, section: string): Asked {
  const condition = field.shown ? read(field.shown) : undefined
  const calculation = field.kind === 'calculated' && field.calculation ? read(field.calculation) : undefined
  return { field, section, ...(condition && { condition }), ...(calculation && { calculation }) }
}

const read = (text: string): Expression | undefined => {
  const result = readExpression(text)
  return 'expression' in result ? result.expression : undefined
}

const TYPES: Readonly<Record<Exclude<FieldKind, 'calculated' | 'note'>, ValueType>> = {
  text: 'text',
  'long-text': 'text',
  'whole-number': 'number',
  decimal: 'number',
  date: 'date',
  'yes-no': 'truth',
  code: 'code',
  codes: 'codes',
  rows: 'rows',
}

/** What expressions in this outline may speak of. `asking` are the calculations that are being looked into already. */
export function namesIn(outline: Outline, { lists }: Pick<Standing, 'lists'>, asking: readonly Asked[] = []) {
  return (name: string): Named | undefined => {
    const asked = outline.byKey.get(name)
    const type = asked && typeOfAsked(asked, outline, { lists }, asking)
    if (!asked || !type) return undefined
    const codes = asked.field.list ? lists[asked.field.list]?.codes.map(({ code }) => code) : undefined
    const inner = asked.inner
    return {
      type,
      ...(codes && { codes }),
      ...(inner && {
        of: namesIn(inner, { lists }, asking),
      }),
    }
  }
}

function typeOfAsked(
  asked: Asked,
  outline: Outline,
  standing: Pick<Standing, 'lists'>,
  asking: readonly Asked[],
): ValueType | undefined {
  const { kind } = asked.field
  if (kind === 'note') return undefined
  if (kind !== 'calculated') return TYPES[kind]
  if (!asked.calculation || asking.includes(asked)) return undefined
  const typed = typeOf(asked.calculation, namesIn(outline, standing, [...asking, asked]))
  return 'type' in typed ? typed.type : undefined
}
