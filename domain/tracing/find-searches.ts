import type { Look } from '../../ground/look.ts'
import { seePeople } from '../sharing/index.ts'
import { knowsTracing } from './see-tracing.ts'
import { findSearchesFrom, type RequestRow } from './store/requests.ts'
import type { Behind } from './words.ts'

const PAGE = 100
type Place = Behind['search']
const placeOf = ({ at, id }: RequestRow): Place => ({ since: at.toISOString(), id })

/**
 * Searches of one's own agency that go on and may be told, the longest first, from behind one of them on. Whoever is hidden
 * takes up no place: as many more are looked at, and whether others follow is said of those alone that may be told.
 */
export async function findSearches(look: Look, behind: Place): Promise<{ rows: RequestRow[]; next: Place }> {
  const told: RequestRow[] = []
  let from = behind
  while (told.length <= PAGE) {
    const rows = await findSearchesFrom(look, { agency: look.agency, behind: from, most: PAGE })
    told.push(...(await thoseToTell(look, rows)))
    if (rows.length < PAGE) break
    from = placeOf(rows.at(-1)!)
  }
  const rows = told.slice(0, PAGE)
  return { rows, next: told.length > PAGE ? placeOf(rows.at(-1)!) : null }
}

async function thoseToTell(look: Look, rows: readonly RequestRow[]): Promise<RequestRow[]> {
  const seekers = [...new Set(rows.map(({ seeker }) => seeker))]
  const [findable, seen] = await Promise.all([seePeople(look, seekers, 'search'), seePeople(look, seekers, 'read')])
  return rows.filter(({ seeker }) => {
    const grounds = seen.get(seeker)
    return findable.has(seeker) && grounds !== undefined && knowsTracing(grounds)
  })
}
