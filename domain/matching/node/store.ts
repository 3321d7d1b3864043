import type pg from 'pg'
import type { Database } from '../../../ground/database.ts'

const ONLY_ONE = 7_105_601

/** The right to link all records of a node, which one process has at a time; nothing while another has it. It ends with its connection, however that ends. */
export async function takeTurn(database: Database, node: number): Promise<{ end: () => Promise<void> } | undefined> {
  const turn: pg.Client = await database.borrow()
  const { rows } = await turn.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [ONLY_ONE, node])
  if (rows[0]!.mine) return { end: () => turn.end() }
  await turn.end()
  return undefined
}
