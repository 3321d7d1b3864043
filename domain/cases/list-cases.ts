import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { findChildStatusOf, findSeparated } from '../families/index.ts'
import { showPeople } from '../people/index.ts'
import { seePeople } from '../sharing/index.ts'
import { findCases, PAGE } from './store/lists.ts'
import type { CasesListed, ListCases } from './words.ts'

/** Lists the cases that the asker may see, newest first. */
export async function listCases(look: Look, { mine, ...filter }: z.infer<typeof ListCases>): Promise<CasesListed> {
  const files = await findCases(look, { ...filter, mine: mine ? look.asking.actor.id : undefined })
  const focuses = files.map(({ focus }) => focus)
  const all = files.flatMap(({ persons }) => persons)
  const seen = await seePeople(look, focuses, 'read')
  const [people, apart, statuses] = await Promise.all([
    showPeople(look, new Map([...seen].map(([person, { categories }]) => [person, categories]))),
    findSeparated(look.find, look.node, all),
    findChildStatusOf(look.find, look.node, all),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: ['identity'], cases: files.length },
  })
  return {
    cases: files
      .filter(({ focus }) => seen.has(focus))
      .map(({ focus, persons, openedAt, ...file }) => ({
        ...file,
        openedAt: openedAt.toISOString(),
        names: names.get(focus) ?? [],
        size: persons.length,
        apart: persons.filter((person) => apart.has(person)).length,
        childStatus:
          persons.map((person) => statuses.get(person)).find((status) => status && status !== 'accompanied') ?? null,
      })),
    next: files.length === PAGE ? files.at(-1)!.id : null,
  }
}
