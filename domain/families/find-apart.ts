import type { Sql } from '../../ground/database.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { PartialDate, spanOf } from '../../ground/partial-date.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { findSeparationsNow } from './store/lists.ts'
import type { Story } from './store/separations.ts'

/**
 * Since which day each of these people is known not to be with their family: the day that was told, at the latest that it
 * may mean, else that on which it was written down. Whoever died is not apart, nor who has come into a household since.
 */
export async function findApartSince(
  { find, node, keys }: { find: Sql; node: number; keys: Keys },
  persons: readonly PersonId[],
): Promise<Map<PersonId, string>> {
  const rows = await findSeparationsNow(find, node, persons)
  const rings = await keys.fetch(find, [...new Set(rows.map(({ person }) => person))])
  const since = new Map<PersonId, string>()
  for (const { person, story, at } of rows) {
    const ring = rings.get(person)!
    if (isErased(ring, 'family')) continue
    const told = unseal<Story>(ring, { person, category: 'family', column: 'families.separation.story' }, story)
    if (told.cause === 'death') continue
    const day = [dayOf(told.when), at.toISOString().slice(0, 10), since.get(person)].filter((one) => one !== undefined)
    since.set(person, day.sort()[0]!)
  }
  return since
}

function dayOf(told: string | undefined): string | undefined {
  const date = PartialDate.safeParse({ edtf: told })
  return date.success ? spanOf(date.data).latest : undefined
}
