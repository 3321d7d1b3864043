import type { Sql } from '../../ground/database.ts'
import { isHeard } from './rules.ts'
import { findWitnesses } from './store.ts'

/** The keys of the witnesses whose cosignatures count now. */
export async function heardWitnesses(find: Sql, node: number): Promise<string[]> {
  return (await findWitnesses(find, node)).filter(isHeard).map(({ key }) => key)
}
