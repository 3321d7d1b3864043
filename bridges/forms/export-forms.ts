import { findForms, findLastEditions, findLists, readEdition } from '../../domain/forms/index.ts'
import type { CodeList } from '../../domain/forms/words.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId } from '../../ground/ids.ts'
import type { FormsFile } from './words.ts'

/** What an agency keeps itself, as it was last published. Retired forms and drafts stay where they are. */
export async function exportForms(asker: { find: Sql; node: number; agency: AgencyId }): Promise<FormsFile> {
  const [forms, editions, lists] = await Promise.all([findForms(asker), findLastEditions(asker), findLists(asker)])
  const own = new Map(forms.filter(({ agency }) => agency === asker.agency).map((form) => [form.form, form]))
  return {
    kind: 'kindred-forms',
    version: 1,
    lists: lists
      .filter(({ agency }) => agency === asker.agency)
      .map(({ reach, content }) => ({ reach, list: JSON.parse(content) as CodeList })),
    forms: editions
      .filter(({ form, retired }) => own.has(form) && !retired)
      .map((row) => {
        const { form, key, nth, content } = readEdition(row)
        return { key, reach: own.get(form)!.reach, edition: nth, content }
      }),
  }
}
