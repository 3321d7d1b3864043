import type { Look } from '../../ground/look.ts'
import { visiblePeople } from '../sharing/index.ts'
import { firstsOf } from './profile.ts'
import { type CaseRow, findCases } from './store/lists.ts'

/**
 * The open cases that the asker may find, newest first, until there are so many, or so many people in them; and whether there
 * are more. They are found at once: to ask for another page takes longer than to find all of them.
 */
export async function findCaseload(
  look: Look,
  most: { cases: number; people: number },
): Promise<{ files: CaseRow[]; more: boolean }> {
  const visible = await visiblePeople(look)
  const found = await findCases(look, visible, {
    closed: false,
    firsts: firstsOf(look.profile),
    most: most.cases + 1,
  })
  let people = 0
  const past = found.findIndex(({ persons }, nth) => {
    people += persons.length
    return nth === most.cases || people > most.people
  })
  return past < 0 ? { files: found, more: false } : { files: found.slice(0, past), more: true }
}
