import type pg from 'pg'
import { keysOf } from '../../domain/matching/key-record.ts'
import { layKeys } from '../../domain/matching/store.ts'
import type { Ground } from '../../ground/act.ts'
import { factsOf, idOf, type People } from './people.ts'

const CHUNK = 2000
export const AGENCY = 'a1'
const NOBODY = '00000000-0000-7000-8000-000000000000'

export type Filled = { keys: number; seconds: number; megabytes: number }

/**
 * Lays everybody's keys as the house does, and gives everybody a standing with one of some agencies. The indexes are made
 * afterwards: so it is with a register that is taken over whole, and the result is the same.
 */
export async function fill(owner: pg.Client, { database, keys }: Ground, people: People): Promise<Filled> {
  const began = performance.now()
  await owner.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'`,
  )
  await owner.query('alter table matching.key set unlogged')
  await owner.query(`alter table matching.key drop constraint key_pkey; drop index matching.key_person`)
  let [laid, person] = [0, 0]
  let chunk: { person: ReturnType<typeof idOf>; hash: bigint }[] = []
  let sent: Promise<unknown> = Promise.resolve()
  for (const { first } of people.humans()) {
    const id = idOf(person++)
    for (const word of keysOf(factsOf(first))) chunk.push({ person: id, hash: keys.blind(word) })
    if (person % CHUNK !== 0 && person !== people.count) continue
    laid += chunk.length
    const next = layKeys(database.sql, 1, chunk)
    await sent
    sent = next
    chunk = []
  }
  await sent
  await owner.query(`alter table matching.key add constraint key_pkey primary key (hash, person, node)`)
  await owner.query(`create index key_person on matching.key (person)`)
  await owner.query(
    `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
     select 1, ('01910000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
            $1, 'custody', '{*}', '{*}', '2026-01-01', null, $2 from generate_series(0, $3::int - 1) n`,
    [AGENCY, NOBODY, people.count],
  )
  await owner.query('vacuum (analyze) matching.key')
  await owner.query('vacuum (analyze) sharing.standing')
  const { rows } = await owner.query(`select pg_total_relation_size('matching.key') as size`)
  return { keys: laid, seconds: (performance.now() - began) / 1000, megabytes: Number(rows[0].size) / 2 ** 20 }
}
