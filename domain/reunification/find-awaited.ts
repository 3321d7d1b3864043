import type { PersonId } from '../../ground/ids.ts'
import type { Grounds } from '../sharing/index.ts'
import type { Awaited, Looking } from '../unity/index.ts'
import { comingOf } from './rules.ts'
import { aboutOf, peopleOf, planOf } from './see-plan.ts'
import { findPlans } from './store.ts'
import { townOf } from './views.ts'

/** Who is to come by a plan of the asking agency about somebody whom it sees; to all others there is no such plan. */
export async function findAwaited(asker: Looking, seen: ReadonlyMap<PersonId, Grounds>): Promise<Awaited[]> {
  const rows = await findPlans(asker, { agency: asker.agency, people: [...seen.keys()] })
  const coming = rows.flatMap((row) => {
    const known = comingOf(planOf(row))
    return known ? [{ row, known }] : []
  })
  const about = coming.map(({ row }) => aboutOf(row, 'from'))
  const rings = about.length > 0 ? await asker.keys.fetch(asker.find, about) : new Map()
  return coming.map(({ row, known }) => ({
    ...{ plan: row.id, come: peopleOf(row, 'from'), to: peopleOf(row, 'to') },
    ...{ country: row.country, town: townOf({ rings }, row, seen), ...known },
  }))
}
