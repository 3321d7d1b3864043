import type * as z from 'zod/mini'
import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { findTies } from '../../families/index.ts'
import { showPeople } from '../../people/index.ts'
import { type Grounds, sayGround, seePeople, seePerson } from '../../sharing/index.ts'
import { dayOf } from '../find-picture.ts'
import { showSeparations } from '../partings/list-partings.ts'
import { findSeparationsBy } from '../partings/store/separations.ts'
import { TOLD } from './record-care.ts'
import { findCare } from './store/care.ts'
import { findDeterminations, findWishes } from './store/views.ts'
import type { BelongingShown, ReadBelonging } from './words.ts'

/** Who cares for whom around a person, what each wants, what was found, and who is parted: as far as the asker may see. */
export async function readBelonging(look: Look, { person }: z.infer<typeof ReadBelonging>): Promise<BelongingShown> {
  const own = await seePerson(look, person, 'read')
  const [ties, cares] = await Promise.all([findTies(look.find, look.node, [person]), findCare(look, [person])])
  const around = [
    person,
    ...ties.flatMap(({ from, to }) => [from, to]),
    ...cares.flatMap(({ carer, over }) => [carer, over]),
  ]
  const seen = await seePeople(look, [...new Set(around)], 'read', person)
  const shown = [...seen.keys()]
  const [people, wishes, found, separations, rings] = await Promise.all([
    showPeople(look, seen),
    findWishes(look, shown),
    findDeterminations(look, shown),
    findSeparationsBy(look, { persons: [person] }, false),
    look.keys.fetch(look.find, shown),
  ])
  const opens = (one: PersonId, field: string) => seen.get(one)?.opens(field) ?? false
  const told = (one: PersonId, words: Buffer | null) => openTold(rings.get(one), one, words)
  look.note({
    ...sayGround(own.grounds),
    persons: shown,
    more: { categories: ['family'] },
  })
  return {
    people,
    care: cares
      .filter(({ carer, over }) => opens(carer, 'family.care') && opens(over, 'family.care'))
      .map(({ agency: _, words, ...care }) => ({ ...care, words: told(care.over, words) })),
    wishes: wishes
      .filter((one) => opens(one.person, 'family.doNotSeparate') && (one.about === null || seen.has(one.about)))
      .map(({ id: _, words, at, ...wish }) => ({ ...wish, words: told(wish.person, words), at: at.toISOString() })),
    determinations: found
      .filter(({ persons }) => persons.every((one) => opens(one, 'family.bestInterests')))
      .map(({ form, outcome, persons, on, reviewDue, words }) => ({
        ...{ form, outcome, people: [...persons], on, reviewDue },
        late: reviewDue !== null && reviewDue < dayOf(look.at),
        words: told(persons[0]!, words),
      })),
    separations: opens(person, 'family.separation')
      ? await showSeparations(
          look,
          separations.filter(({ one, other }) => bothMayBeSaid(seen, one, other, person)),
        )
      : [],
  }
}

/** From whom somebody is parted is told to whoever sees both. */
const bothMayBeSaid = (seen: Map<PersonId, Grounds>, one: PersonId, other: PersonId, person: PersonId): boolean =>
  seen.has(one === person ? other : one)

function openTold(ring: Keyring | undefined, person: PersonId, words: Buffer | null): string | null {
  if (words === null || !ring || isErased(ring, TOLD.category)) return null
  return unseal<string>(ring, { person, ...TOLD }, words)
}
