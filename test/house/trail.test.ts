import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sql } from '../../ground/database.ts'
import { findLastDone, readTrail } from '../../ground/read-ledger.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ seed: false })
  // Nobody but this test ever sees these lines.
  await house.owner.query('begin')
  await house.owner.query(`
    insert into ledger.entry (id, line, done, trail, rows)
    select gen_random_uuid(), '{"name":"write-note"}', true, array[n / 3, -(n / 5)], sha256('') from generate_series(1, 20000) as n`)
  await house.owner.query('analyze ledger.entry')
  for (const name of ['seqscan', 'hashjoin', 'mergejoin']) await house.owner.query(`set local enable_${name} = off`)
})
afterAll(async () => {
  await house.owner.query('rollback')
  await house.close()
})

/** How PostgreSQL would answer what is asked, whatever stands in it, as the house lets it plan. */
async function planOf(ask: (find: Sql) => Promise<unknown>): Promise<string> {
  const texts: string[] = []
  const listen: Sql = async (text) => {
    texts.push(text.reduce((sql, part, nth) => `${sql}$${nth}${part}`))
    return []
  }
  await ask(listen)
  const { rows } = await house.owner.query(`explain (generic_plan) ${texts.join()}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

it('is followed by its own index, however long ago something was last done', async () => {
  const { keys } = house.ground
  const plans = [
    await planOf((find) => readTrail({ find, keys }, ['case'], { most: 50, looks: false })),
    await planOf((find) => findLastDone({ find, keys }, ['case'], ['write-note'])),
  ]
  for (const plan of plans) {
    expect(plan).toContain('entry_trail')
    expect(plan).not.toContain('entry_pkey')
  }
})
