import type { Outline } from '../../domain/forms/editions/rules.ts'
import type { FormField } from '../../domain/forms/words.ts'

/** The field that is asked at a place of a form: `key`, or `rows/row/key`. */
export function fieldAt(outline: Outline, path: string): FormField | undefined {
  const [key, row, ...rest] = path.split('/')
  const asked = outline.byKey.get(key!)
  return row === undefined ? asked?.field : asked?.inner && fieldAt(asked.inner, rest.join('/'))
}
