import type { Look } from '../../ground/look.ts'
import { findAlike, type PeopleFound, type SearchPeople } from '../matching/index.ts'
import { findCasesOf } from './store/lists.ts'

/** Looks for somebody before writing them down again, and says in which case they are known. */
export async function searchPeople(look: Look, asked: SearchPeople): Promise<PeopleFound> {
  const { alike, more, unsettled, ...ground } = await findAlike(look, asked)
  const persons = alike.map(({ person }) => person)
  const files = persons.length > 0 ? await findCasesOf(look, persons) : []
  const fileOf = new Map(files.map((file) => [file.person, file]))
  look.note({ ...ground, persons, more: { categories: ['identity'] } })
  return {
    found: alike.map((one) => {
      const file = fileOf.get(one.person)
      return { ...one, case: file?.case ?? null, householdSize: file?.size ?? 1 }
    }),
    more,
    unsettled,
  }
}
