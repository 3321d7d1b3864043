import { CATEGORIES, type Category } from '../../ground/categories.ts'
import type { DataSet } from '../sharing/words.ts'
import { type Outline, outlineOf } from './editions/rules.ts'
import type { CodeList, DataField, FormContent, FormEdition } from './words.ts'

/** Of these no code stands in a column. */
const NEVER_COUNTED: ReadonlySet<Category> = new Set(['health', 'protection', 'gbv', 'biometric', 'contact'])
const COUNTED_MOST = 3

/** The fields of the data set as whoever builds a form must know them. */
export function dataFieldsOf(set: DataSet): DataField[] {
  const telling = new Set([...set.violenceFields, ...set.childProtectionFields, ...set.narrativeFields])
  return set.fields.map(({ field, label, sensitivity, hidden, marks }) => {
    const category = CATEGORIES.find((one) => field.startsWith(`${one}.`))!
    const words = set.narrativeFields.filter((one) => one.startsWith(`${category}.`))
    const countable =
      marks['RS'] === 'S' &&
      sensitivity <= COUNTED_MOST &&
      !hidden &&
      !telling.has(field) &&
      !NEVER_COUNTED.has(category)
    return {
      field,
      category,
      label,
      sensitivity,
      hidden,
      countable,
      narrative: words.length === 0 || words.includes(field),
      marks,
    }
  })
}

/** An edition out of a draft: whole, with the lists and the parts that it uses as they stand now. */
export function editionFrom(
  { form, key, nth, content }: Pick<FormEdition, 'form' | 'key' | 'nth' | 'content'>,
  around: { lists: Readonly<Record<string, CodeList>>; parts: Readonly<Record<string, FormContent>> },
): FormEdition {
  const [lists, parts]: [Record<string, CodeList>, Record<string, FormContent>] = [{}, {}]
  const take = ({ sections }: FormContent): void => {
    for (const { kind, list, part } of sections.flatMap(({ fields }) => fields)) {
      if ((kind === 'code' || kind === 'codes') && list && around.lists[list]) lists[list] = around.lists[list]
      if (kind !== 'rows' || !part || parts[part] || !around.parts[part]) continue
      parts[part] = around.parts[part]
      take(around.parts[part])
    }
  }
  take(content)
  return { form, key, nth, content, parts, lists }
}

export const outlineOfEdition = ({ content, parts, lists }: FormEdition): Outline =>
  outlineOf(content, { parts, lists })

/** The fields of the data set as which anything of this edition counts. */
export function countsAs(edition: FormEdition): string[] {
  const found = new Set<string>()
  const walk = ({ byKey }: Outline): void => {
    for (const { field, inner } of byKey.values()) {
      if (field.as) found.add(field.as)
      if (inner) walk(inner)
    }
  }
  walk(outlineOfEdition(edition))
  return [...found]
}
