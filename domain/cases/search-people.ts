import type { Look } from '../../ground/look.ts'
import { findMemberships } from '../families/index.ts'
import { findAlike, type PeopleFound, type SearchPeople } from '../matching/index.ts'
import { findCasesOf } from './store/lists.ts'

/** Looks for somebody before writing them down again, and says in which case they are known. */
export async function searchPeople(look: Look, asked: SearchPeople): Promise<PeopleFound> {
  const { alike, more, ground } = await findAlike(look, asked)
  const persons = alike.map(({ person }) => person)
  const [files, memberships] =
    persons.length > 0
      ? await Promise.all([findCasesOf(look, persons), findMemberships(look.find, look.node, persons)])
      : [[], []]
  const fileOf = new Map(files.map((file) => [file.person, file.case]))
  const sizeOf = (person: string) => {
    const household = memberships.find((member) => member.person === person)?.household
    return memberships.filter((member) => member.household === household && member.until === null).length
  }
  look.note({ ground, persons, more: { categories: ['identity'] } })
  return {
    found: alike.map((one) => ({ ...one, case: fileOf.get(one.person) ?? null, householdSize: sizeOf(one.person) })),
    more,
  }
}
