import type * as z from 'zod/mini'
import type { Category } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findChildStatusOf, findSeparated } from '../families/index.ts'
import { categoriesIn, showPeople, withOnly } from '../people/index.ts'
import { findPlaces, seePeople, visiblePeople, worksWith } from '../sharing/index.ts'
import { openNeed } from './needs.ts'
import { courseOf, firstsOf, stagesOf } from './profile.ts'
import { isPlace } from './rules.ts'
import { type CaseRow, findCases, PAGE } from './store/lists.ts'
import type { CasesListed, ListCases } from './words.ts'

/** Lists the cases that the asker may see, newest first. */
export async function listCases(look: Look, { mine, ...filter }: z.infer<typeof ListCases>): Promise<CasesListed> {
  const visible = await visiblePeople(look)
  const files = await findCases(look, visible, {
    ...filter,
    mine: mine ? look.asking.actor.id : undefined,
    places: await placesSought(look, filter),
    firsts: firstsOf(look.profile),
  })
  const focuses = files.map(({ focus }) => focus)
  const all = files.flatMap(({ persons }) => persons)
  const [apart, statuses] = await Promise.all([
    findSeparated(look.find, look.node, all),
    findChildStatusOf(look.find, look.node, all),
  ])
  const seen = await seeTold(look, files, (person) => apart.has(person) || statuses.has(person))
  const opens = (person: PersonId, category: Category) => seen.get(person)?.opensLead(category) ?? false
  const isTold = (category: string) => all.some((person) => opens(person, category as Category))
  const sees = (person: PersonId, field: string) => seen.get(person)?.opens(field) ?? false
  const [people, rings, owners] = await Promise.all([
    showPeople(look, withOnly(seen, focuses, ['identity.names'])),
    look.keys.fetch(
      look.find,
      files.flatMap(({ needs }) => (needs ?? []).map(({ person }) => person)),
    ),
    nameWorkers(look.find, look.node, [...new Set(files.flatMap(({ owner }) => owner ?? []))]),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: {
      categories: [...categoriesIn(people), 'family', 'protection'].filter((one) => one === 'identity' || isTold(one)),
      cases: files.length,
    },
  })
  return {
    cases: files
      .filter(({ focus }) => seen.has(focus))
      .map(({ focus, persons, openedAt, needs, nextDue, owner, ...file }) => ({
        ...file,
        owner: (owner && owners.get(owner)) ?? null,
        nextDue: worksWith(seen.get(focus)!) ? nextDue : null,
        openedAt: openedAt.toISOString(),
        names: names.get(focus) ?? [],
        size: worksWith(seen.get(focus)!) ? persons.length : persons.filter((person) => seen.has(person)).length,
        apart: persons.filter((person) => apart.has(person) && sees(person, 'family.separation')).length,
        needs: needsTold(
          (needs ?? []).filter(({ person }) => opens(person, 'protection')),
          rings,
        ),
        childStatus:
          persons
            .filter((person) => statuses.has(person) && sees(person, 'family.uasc'))
            .map((person) => statuses.get(person))
            .find((status) => status && status !== 'accompanied') ?? null,
      })),
    next: files.length === PAGE ? files.at(-1)!.id : null,
    stages: stagesOf(look.profile),
  }
}

/**
 * Those of whom a line of the list tells anything: whom a case is about first, and in whom there is something to tell. How
 * many they are is for whoever works with them; of anybody else's family those count whom the asker sees.
 */
async function seeTold(look: Look, files: readonly CaseRow[], tells: (person: PersonId) => boolean) {
  const inNeed = ({ needs }: CaseRow) => (needs ?? []).map(({ person }) => person)
  const told = new Set(files.flatMap((file) => [file.focus, ...inNeed(file), ...file.persons.filter(tells)]))
  const seen = await seePeople(look, [...told], 'search')
  const isOwn = ({ focus }: CaseRow) => !seen.has(focus) || worksWith(seen.get(focus)!)
  const others = files.filter((file) => !isOwn(file)).flatMap(({ persons }) => persons)
  const rest = [...new Set(others)].filter((person) => !told.has(person))
  return rest.length === 0 ? seen : new Map([...seen, ...(await seePeople(look, rest, 'search'))])
}

const needsTold = (needs: NonNullable<CaseRow['needs']>, rings: Map<PersonId, Keyring>) => [
  ...new Set(needs.flatMap((need) => openNeed(need, rings))),
]

/** In which places of the lists those stand who are asked for; nothing, where they may stand in any. */
async function placesSought(look: Look, { kind, stage }: z.infer<typeof ListCases>): Promise<string[] | undefined> {
  if (kind === undefined && stage === undefined) return undefined
  const places = await findPlaces(look)
  return places.filter((place) => isPlace(place, { kind, stage }, (of) => courseOf(look.profile, of).first))
}
