import type { Act } from '../../ground/act.ts'
import type { Category } from '../../ground/categories.ts'
import type { DeedId, PersonId } from '../../ground/ids.ts'
import { takePhotos } from './store/records.ts'

type Erasing = { person: PersonId; categories: readonly Category[] }

/**
 * Destroys the keys of what is erased of these people, and takes away the pictures that nobody can open any more. Records
 * and their earlier versions stay as unreadable bytes: lines commit to them beside the rows of others. Returns the deeds
 * whose rows are gone, for the line that declares it.
 */
export async function eraseRecords(act: Act, people: readonly Erasing[]): Promise<DeedId[]> {
  for (const { person, categories } of people) await act.keys.erase(act, person, categories)
  const nameless = people.filter(({ categories }) => categories.includes('identity')).map(({ person }) => person)
  return nameless.length > 0 ? takePhotos(act, nameless) : []
}
