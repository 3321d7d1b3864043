import type { PersonId } from '../../../ground/ids.ts'
import { asHouse } from '../../../ground/told.ts'
import { findPicture } from '../find-picture.ts'
import type { Place } from '../where/place-key.ts'
import type { Looking } from './guarded.ts'
import { findSeparationsBy, type SeparationRow } from './store/separations.ts'

type Between = { separations: SeparationRow[]; placeOf: (person: PersonId) => Place | null }
/** Which acts have parted people of one side from people of the other, under whatever record; and where each of them is. */
export async function findBetween(
  asker: Looking,
  from: readonly PersonId[],
  to: readonly PersonId[],
): Promise<Between> {
  const { picture, personOf, records } = await findPicture(asker, [...from, ...to])
  const [these, those] = [new Set(from.map(personOf)), new Set(to.map(personOf))]
  const persons = records
    .map(({ person }) => person)
    .filter((one) => [these, those].some((side) => side.has(personOf(one))))
  const open = await findSeparationsBy({ find: asHouse(asker.find), node: asker.node }, { persons }, true)
  const joins = (one: PersonId, other: PersonId) => these.has(personOf(one)) && those.has(personOf(other))
  return {
    separations: open.filter(({ one, other }) => joins(one, other) || joins(other, one)),
    placeOf: (person) => {
      const place = picture.whereabouts.get(personOf(person))
      const country = place && picture.sites.get(place)?.country
      return place && country ? { place, country } : null
    },
  }
}
