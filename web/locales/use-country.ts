import { useHouse } from '../api/session.ts'
import { alpha2 } from './countries.ts'
import { useLanguage, useSay } from './use-say.ts'

const names = new Map<string, Intl.DisplayNames>()

/** Says a country by its ISO 3166-1 alpha-3 code, or as the mission calls one that has a code of its own. */
export function useCountry(): (code: string) => string {
  const language = useLanguage()
  const say = useSay()
  const own = useHouse().data?.countries
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  names.set(language, known)
  return (code) => {
    if (code === 'INT') return say('country.international')
    if (code === 'XXA') return say('country.stateless')
    if (code === 'XXX') return say('country.unknown')
    const two = alpha2[code]
    return (two && known.of(two)) ?? own?.[code]?.[language] ?? code
  }
}
