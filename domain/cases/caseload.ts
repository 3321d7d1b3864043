import type { Look } from '../../ground/look.ts'
import { visiblePeople } from '../sharing/index.ts'
import { firstsOf } from './profile.ts'
import { type CaseRow, findCases, PAGE } from './store/lists.ts'

/** The open cases that the asker may find, newest first, until there are so many, or so many people in them; and whether there are more. */
export async function findCaseload(
  look: Look,
  most: { cases: number; people: number },
): Promise<{ files: CaseRow[]; more: boolean }> {
  const visible = await visiblePeople(look)
  const firsts = firstsOf(look.profile)
  const files: CaseRow[] = []
  let people = 0
  for (;;) {
    const page = await findCases(look, visible, { closed: false, before: files.at(-1)?.id, firsts })
    for (const file of page) {
      if (files.length === most.cases || people + file.persons.length > most.people) return { files, more: true }
      people += file.persons.length
      files.push(file)
    }
    if (page.length < PAGE) return { files, more: false }
  }
}
