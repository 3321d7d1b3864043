import type { Sql } from '../../ground/database.ts'
import type { FactId, HouseholdId, PersonId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { findSeparationsNow, type SeparationNow } from './store/lists.ts'
import type { Story } from './store/separations.ts'

/** Somebody of whom the family said that they are not here. */
type Missing = {
  id: FactId
  person: PersonId
  household: HouseholdId | null
  traced: boolean
  dead: boolean
}
/** Who of these people is missing, whether the family wants them traced, and whether they are said to have died. */
export async function findMissing(
  { find, node, keys }: { find: Sql; node: number; keys: Keys },
  persons: readonly PersonId[],
): Promise<Missing[]> {
  return openMissing({ find, keys }, await findSeparationsNow(find, node, persons))
}

export async function openMissing(
  { find, keys }: { find: Sql; keys: Keys },
  rows: readonly SeparationNow[],
): Promise<Missing[]> {
  if (rows.length === 0) return []
  const rings = await keys.fetch(find, [...new Set(rows.map(({ person }) => person))])
  return rows.map(({ id, person, household, trace, story }) => {
    const ring = rings.get(person)!
    const told = isErased(ring, 'family')
      ? undefined
      : unseal<Story>(ring, { person, category: 'family', column: 'families.separation.story' }, story)
    return { id, person, household, traced: trace === 'wanted', dead: told?.cause === 'death' }
  })
}
