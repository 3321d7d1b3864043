import type { Act } from '../../ground/act.ts'
import type { Keys } from '../../ground/keys.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { findThoseWhoLeft } from '../agencies/index.ts'
import { FILTERS_MOST, mayChange, mayTakeAway } from './rules.ts'
import { addEdition, addFilter, addTurn, type FilterRow, findFilters } from './store.ts'
import type { AmendFilter, FilterShown, SaveFilter, TurnFilter } from './words.ts'

type Said = Pick<FilterShown, 'name' | 'asked'>
const sealedAs = (id: string): string => `filter ${id}`
const sealSaid = (keys: Keys, id: string, { name, asked }: Said): Buffer =>
  keys.sealAbout(sealedAs(id), Buffer.from(JSON.stringify({ name, asked })))
/** What a filter asks, and under which name. */
export const openSaid = (keys: Keys, { id, sealed }: Pick<FilterRow, 'id' | 'sealed'>): Said =>
  JSON.parse(keys.openAbout(sealedAs(id), sealed).toString())

/** Keeps what a list is asked under a name. It is a question: whoever asks it is answered what they may see. */
export async function saveFilter(act: Act, { id, shared, ...said }: SaveFilter): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own filters' })
  const { list } = said.asked
  const own = (await findFilters(act, { agency: act.agency, list })).filter(
    ({ worker, removed }) => worker === act.asking.actor.id && !removed,
  )
  if (own.length >= FILTERS_MOST) throw new Conflict('filters-too-many', { most: FILTERS_MOST })
  addFilter(act, { id, list })
  addEdition(act, { filter: id, nth: 1, sealed: sealSaid(act.keys, id, said), shared })
  act.record({ ground, persons: [], more: { filter: id, list, shared } })
}

/** Words a filter of one’s own anew: its name, what it asks, and whether the agency finds it. */
export async function amendFilter(act: Act, { filter: id, seen, shared, ...said }: AmendFilter): Promise<void> {
  const { filter, ground } = await ownFilter(act, id)
  if (filter.removed || filter.seen !== seen) throw new Conflict('seen-older')
  if (filter.list !== said.asked.list) throw new Invalid('wrong-field', { field: 'asked', problem: 'another list' })
  addEdition(act, { filter: id, nth: seen + 1, sealed: sealSaid(act.keys, id, said), shared })
  act.record({ ground, persons: [], more: { filter: id, list: filter.list, shared } })
}

/** Takes a filter away: one’s own, or a shared one whose maker has left. It can be brought back. */
export async function removeFilter(act: Act, { filter: id }: TurnFilter): Promise<void> {
  const { filter, ground } = await turnedFilter(act, id)
  if (filter.removed) throw new Conflict('ended-already')
  addTurn(act, { filter: id, nth: filter.turns + 1, turn: 'removed' })
  act.record({ ground, persons: [], more: { filter: id, list: filter.list } })
}

/** Brings back a filter that was taken away. */
export async function restoreFilter(act: Act, { filter: id }: TurnFilter): Promise<void> {
  const { filter, ground } = await turnedFilter(act, id)
  if (!filter.removed) throw new Conflict('already-there')
  addTurn(act, { filter: id, nth: filter.turns + 1, turn: 'restored' })
  act.record({ ground, persons: [], more: { filter: id, list: filter.list } })
}

async function ownFilter(act: Act, id: FilterRow['id']): Promise<{ filter: FilterRow; ground: string }> {
  const [filter] = await findFilters(act, { id })
  const ground = act.allow(mayChange(filter, act.asking.actor))
  return { filter: filter!, ground }
}

async function turnedFilter(act: Act, id: FilterRow['id']): Promise<{ filter: FilterRow; ground: string }> {
  const [filter] = await findFilters(act, { id })
  const left = await findThoseWhoLeft(act, filter ? [filter.worker] : [])
  const ground = act.allow(mayTakeAway(filter, act.asking.actor, left))
  return { filter: filter!, ground }
}
