import type * as z from 'zod/mini'
import type { Category } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findChildStatusOf, findSeparated } from '../families/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { findPlaces, seePeople, visiblePeople, worksWith } from '../sharing/index.ts'
import { openNeed } from './needs.ts'
import { courseOf, firstsOf, stagesOf } from './profile.ts'
import { isPlace } from './rules.ts'
import { findCases, PAGE } from './store/lists.ts'
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
  const seen = await seePeople(look, all, 'search')
  const opens = (person: PersonId, category: Category) => seen.get(person)?.opensLead(category) ?? false
  const sees = (person: PersonId, field: string) => seen.get(person)?.opens(field) ?? false
  const [people, apart, statuses, rings, owners] = await Promise.all([
    showPeople(look, new Map(focuses.flatMap((focus) => (seen.has(focus) ? [[focus, seen.get(focus)!]] : [])))),
    findSeparated(look.find, look.node, all),
    findChildStatusOf(look.find, look.node, all),
    look.keys.fetch(look.find, all),
    nameWorkers(look.find, look.node, [...new Set(files.flatMap(({ owner }) => owner ?? []))]),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: {
      categories: [...categoriesIn(people), 'family', 'protection'].filter(
        (one) => one === 'identity' || all.some((person) => opens(person, one as Category)),
      ),
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
        needs: [
          ...new Set(
            (needs ?? []).filter(({ person }) => opens(person, 'protection')).flatMap((need) => openNeed(need, rings)),
          ),
        ],
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

/** In which places of the lists those stand who are asked for; nothing, where they may stand in any. */
async function placesSought(look: Look, { kind, stage }: z.infer<typeof ListCases>): Promise<string[] | undefined> {
  if (kind === undefined && stage === undefined) return undefined
  const places = await findPlaces(look)
  return places.filter((place) => isPlace(place, { kind, stage }, (of) => courseOf(look.profile, of).first))
}
