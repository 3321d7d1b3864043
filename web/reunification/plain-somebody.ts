import type { Someone } from '../../domain/reunification/words.ts'
import type { Say } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

/** Somebody in plain letters, for a label: by name, or by the agency that keeps them. */
export function plainSomebody({ person, agency }: Someone, say: Say): string {
  if (person) return plainName(person.names, true)
  return agency ? say('parting.kept-by', { agency }) : say('parting.somebody')
}
