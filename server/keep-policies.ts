import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'

const POLICIES = new URL('../db/policies.sql', import.meta.url)

/** Lets the guards that the database holds itself follow the rules: they are put there anew whenever they have changed. */
export async function keepPolicies(owner: pg.Client): Promise<void> {
  const text = readFileSync(POLICIES, 'utf8')
  const name = `policies ${createHash('sha256').update(text).digest('hex')}`
  const { rows } = await owner.query(`select name from public.migration where name like 'policies %'`)
  if (rows.some((row) => row.name === name)) return
  await owner.query(
    `begin; ${text}; delete from public.migration where name like 'policies %'; insert into public.migration (name) values ('${name}'); commit`,
  )
}
