import type { Ear } from '../../../ground/listener.ts'
import { findChildStatusSince } from '../../families/index.ts'
import { findToWatch } from './store/watched.ts'
import { CHILD_WEIGHING } from './weigh-children.ts'

/** Hears every deed: of whom it is about, and of whoever was parted from them, those are weighed again who are alone, in care or parted. */
export function markForWatch(node: number): Ear {
  return async (sql, heard) => {
    const done = heard.filter(({ line }) => line.outcome === 'done')
    const persons = [...new Set(done.flatMap(({ about }) => about.persons))]
    if (persons.length === 0) return []
    const [alone, known] = await Promise.all([
      findChildStatusSince(sql, node, persons),
      findToWatch(sql, node, persons),
    ])
    const all = new Set([...alone.keys(), ...known])
    return all.size > 0 ? [CHILD_WEIGHING.mark(sql, node, [...all])] : []
  }
}
