import type { CodeList, FormContent, FormField, Labels } from '../../domain/forms/words.ts'
import { newId } from './families.ts'
import type { AtWork } from './house.ts'

/** The same word in every language of the house, marked by which. */
export const inAll = (word: string): Labels => ({
  en: word,
  fr: `${word} (fr)`,
  ar: `${word} (ar)`,
  es: `${word} (es)`,
})

export const aField = (field: Partial<FormField> & Pick<FormField, 'key' | 'kind'>): FormField => ({
  label: inAll(field.key),
  merge: 'plain',
  ...(field.kind !== 'note' && { as: 'education.school' }),
  ...field,
})

export const aForm = (fields: FormField[], more: Partial<FormContent> = {}): FormContent => ({
  name: inAll('A form'),
  about: 'person',
  sections: [{ key: 'first', label: inAll('First'), fields }],
  ...more,
})

export const aList = (key: string, ...codes: string[]): CodeList => ({
  key,
  name: inAll(key),
  codes: codes.map((code) => ({ code, label: inAll(code) })),
})

const RUN = { purpose: 'administration' } as const

/** Drafts and publishes a form; its id. */
export async function publish(
  who: AtWork,
  key: string,
  content: FormContent,
  { reach = 'agency', form = newId(), seen = 0, edition = 0 } = {},
): Promise<string> {
  const drafted = await who.deed('draft-form', { form, key, reach, seen, content }, RUN)
  if (drafted.status !== 200) throw new Error(JSON.stringify(drafted.body))
  const published = await who.deed('publish-form', { form, seen: seen + 1, editionSeen: edition }, RUN)
  if (published.status !== 200) throw new Error(JSON.stringify(published.body))
  return form
}

export async function setList(who: AtWork, list: CodeList, seen = 0): Promise<void> {
  const { status, body } = await who.deed('set-code-list', { list, reach: 'agency', seen }, RUN)
  if (status !== 200) throw new Error(JSON.stringify(body))
}
