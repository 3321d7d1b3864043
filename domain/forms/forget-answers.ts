import type { Act } from '../../ground/act.ts'
import type { Category } from '../../ground/categories.ts'
import type { DeedId, PersonId } from '../../ground/ids.ts'
import { takeCounted } from './store/sheets.ts'

type Erasing = { person: PersonId; categories: readonly Category[] }

/**
 * Takes away what of the answers about these people stood readable: the counted codes. What is sealed closes with its keys.
 * Returns the deeds whose rows are gone, for the line that declares it.
 */
export const forgetAnswers = (act: Act, people: readonly Erasing[]): Promise<DeedId[]> =>
  takeCounted(
    act,
    people.flatMap(({ person, categories }) => categories.map((category) => ({ person, category }))),
  )
