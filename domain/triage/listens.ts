import type { CaseId } from '../../ground/ids.ts'
import type { Ear } from '../../ground/listener.ts'
import { findFilesOf } from '../cases/index.ts'
import { CASE_WEIGHING } from './weigh-cases.ts'

/** Hears every deed: the cases that it is about, or in which whom it is about stands, are weighed again. */
export function markForTriage(node: number): Ear {
  return async (sql, heard) => {
    const done = heard.filter(({ line }) => line.outcome === 'done').map(({ about }) => about)
    const persons = [...new Set(done.flatMap((about) => about.persons))]
    const cases = done.flatMap((about) => about.case ?? [])
    const files = persons.length > 0 ? await findFilesOf(sql, node, persons) : []
    const all = [...new Set<CaseId>([...cases, ...files])]
    return all.length > 0 ? [CASE_WEIGHING.mark(sql, node, all)] : []
  }
}
