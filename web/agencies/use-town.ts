import type { Town } from '../../domain/agencies/words.ts'
import { useLanguage } from '../locales/use-say.ts'

/** Says a town by its place code, as the mission calls it in the language of the screen. */
export function useTown(towns: readonly Town[]): (code: string) => string {
  const language = useLanguage()
  return (code) => towns.find((town) => town.code === code)?.names[language] ?? code
}
