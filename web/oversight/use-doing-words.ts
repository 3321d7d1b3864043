import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** What was done or looked at, said without whom it was about; a name that is newer than this screen stands as it is. */
export function useDoingWords(): (name: string) => string {
  const known = useSayIfKnown()
  return (name) => known(`doing.${name}`) ?? known(`line.${name}`)?.replace(/<\/?b>/g, '') ?? name
}

/** For what it was done, where the purpose is one of the house's. */
export function usePurposeWords(): (purpose: string) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return (purpose) => known(`purpose.${purpose}`) ?? say('oversight.no-purpose')
}

/** What an agency is called; what runs by itself is of none. */
export function useAgencyWords(): (agency: { id: string; name: string }) => string {
  const say = useSay()
  return ({ id, name }) => (name === id ? say('oversight.house') : name)
}
