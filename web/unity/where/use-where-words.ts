import type { SpanShown, WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { useCountry } from '../../locales/use-country.ts'
import { useLanguage, useSay } from '../../locales/use-say.ts'
import { plainName } from '../../people/show-name.ts'

/** How people and places are called in one telling of whereabouts. */
export function useWhereWords({ people, places }: WhereaboutsShown) {
  const say = useSay()
  const country = useCountry()
  const language = useLanguage()
  const namesOf = (person: PersonId) => people.find(({ id }) => id === person)?.names ?? []
  const placeOf = (key: string | null): string | null => {
    const place = places.find((one) => one.key === key)
    return place ? (place.name ?? say(`whereabouts-place.${place.kind}`)) : null
  }
  return {
    namesOf,
    plainNameOf: (person: PersonId) => plainName(namesOf(person), true) || say('person.name-closed'),
    placeOf,
    /** The town of a place, where that may be told; of where a plan leads at least the country. */
    townOf: ({ kind, place }: SpanShown): string | null => {
      const known = places.find((one) => one.key === place)
      if (kind === 'reunification' && known) return country(known.country)
      return known?.town?.names[language] ?? null
    },
    spanPlace: ({ kind, place }: SpanShown): string => {
      if (kind === 'missing' || kind === 'unknown') return say(`whereabouts-kind.${kind}`)
      return placeOf(place) ?? say('whereabouts.unnamed')
    },
  }
}
