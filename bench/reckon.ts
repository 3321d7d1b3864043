import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { sayWrong } from '../ground/check-ledger.ts'
import { Database } from '../ground/database.ts'
import { Keys } from '../ground/keys.ts'
import { openKeyFolder } from '../ground/kms.ts'
import { folderSource } from '../ground/ledger-folder.ts'
import { nodeSource } from '../ground/ledger-source.ts'
import { verifyLedger } from '../ground/verify-ledger.ts'
import { verifyRooms } from '../ground/verify-rooms.ts'
import { verifyRows } from '../ground/verify-rows.ts'
import { socketFolder, urlOf } from '../server/postgres.ts'
import { earlierRows } from '../server/rooms.ts'
import type { Memory } from './crash.ts'
import type { OpenedHouse } from './house.ts'

/** What was promised against what is there. Everything but the first five should be nought, and `wrong` empty. */
export type Reckoning = {
  acknowledged: number
  looks: number
  twins: number
  lines: number
  checkpoints: number
  lost: number
  twice: number
  looksLost: number
  halves: number
  orphans: number
  gaps: number
  unheard: number
  twinsUnseen: number
  wrong: string[]
}
const PATIENCE_MS = 120_000
type Ask = (text: string, values?: unknown[]) => Promise<number>

/** Counts, in a house that is open and at rest, what the workers and the witness remember. */
export async function reckon(house: OpenedHouse, memory: Memory): Promise<Reckoning> {
  await untilQuiet(house)
  const sockets = socketFolder(house.home)
  const owner = new pg.Client({ connectionString: urlOf(sockets, 'postgres') })
  await owner.connect()
  const count: Ask = async (text, values) => (await owner.query(text, values)).rows[0].n
  const { acknowledged, looks } = memory
  try {
    return {
      acknowledged: acknowledged.length,
      looks: looks.length,
      twins: acknowledged.filter(({ twinOf }) => twinOf).length,
      lines: await count('select count(*)::int as n from ledger.entry'),
      ...(await countDeeds(count, memory)),
      orphans: await countOrphans(owner, count),
      gaps: await count(`
        select (count(*) - (select count(*) from ledger.entry) + count(*) - count(distinct arrival)
                + coalesce(max(position) - count(*) + 1, 0) + coalesce(min(position), 0))::int as n from ledger.leaf`),
      ...(await countHeard(count, memory)),
      ...(await verify(house, sockets, memory)),
    }
  } finally {
    await owner.end()
  }
}

/** Waits until every line is placed, signed and heard, and the published folder holds it. */
async function untilQuiet({ port, said }: OpenedHouse): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    if (Date.now() > until) throw new Error(`the house does not come to rest: ${said()}`)
    const answer = await fetch(`http://127.0.0.1:${port}/api/ledger/health`)
    const { entries, placed, signed, listeners } = (await answer.json()) as {
      entries: number
      placed: number
      signed: number
      listeners: { behind: number }[]
    }
    if (entries === placed && placed === signed && listeners.every(({ behind }) => behind <= 0)) return sleep(1500)
    await sleep(100)
  }
}

/** What a family of five comes to, all of it or nothing. */
const WHOLE: Record<string, { rows: string; count: number }> = {
  records: { rows: 'people.record join sealing.keyring using (person)', count: 5 },
  ties: { rows: 'families.tie', count: 6 },
  members: { rows: 'families.member', count: 5 },
  households: { rows: 'families.household', count: 1 },
  files: { rows: 'cases.file', count: 1 },
}

async function countDeeds(count: Ask, { acknowledged, looks }: Memory) {
  const deeds = acknowledged.map(({ deed }) => deed)
  const cases = acknowledged.map(({ family }) => family.case.id)
  return {
    lost: await count(
      `select count(*)::int as n from unnest($1::uuid[], $2::uuid[]) as told (deed, file)
        where not exists (select from ledger.entry e where e.id = told.deed and e.done)
           or not exists (select from cases.file f where f.id = told.file and f.deed = told.deed)`,
      [deeds, cases],
    ),
    twice: await count(
      'select count(*)::int as n from (select id from ledger.entry where done group by id having count(*) > 1) as t',
    ),
    looksLost: await count(
      `select count(*)::int as n from unnest($1::uuid[]) as told (id)
        where not exists (select from ledger.entry e where e.id = told.id and e.line::jsonb->>'outcome' = 'seen')`,
      [looks],
    ),
    halves: await count(
      `with told as (select unnest($1::uuid[]) as deed), ${Object.entries(WHOLE)
        .map(([name, { rows }]) => `${name} as (select deed, count(*)::int as n from ${rows} group by deed)`)
        .join()}
       select count(*)::int as n from told ${Object.keys(WHOLE)
         .map((name) => `left join ${name} using (deed)`)
         .join(' ')}
        where ${Object.entries(WHOLE)
          .map(([name, { count }]) => `${name}.n is distinct from ${count}`)
          .join(' or ')}`,
      [deeds],
    ),
  }
}

/** Rows of any room whose deed was not done: half of something that was rolled back, or done without a line. */
async function countOrphans(owner: pg.Client, count: Ask): Promise<number> {
  const { rows } = await owner.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'deed' and table_schema not in ('ledger', 'sealing', 'public')`)
  let orphans = 0
  for (const { name } of rows)
    orphans += await count(
      `select count(*)::int as n from ${name} as one where not exists (select from ledger.entry e where e.id = one.deed and e.done)`,
    )
  return orphans
}

/** Whom the listener skipped: people without keys to be found by; families registered twice of whom nobody was told. */
async function countHeard(count: Ask, { acknowledged }: Memory) {
  const twins = acknowledged.flatMap(({ twinOf, family }) => (twinOf ? [[family, twinOf] as const] : []))
  const idsOf = (side: 0 | 1) => twins.map((pair) => `{${pair[side].people.map(({ id }) => id).join()}}`)
  return {
    unheard: await count(
      'select count(*)::int as n from people.record r where not exists (select from matching.key k where k.person = r.person)',
    ),
    twinsUnseen: await count(
      `select count(*)::int as n from unnest($1::text[], $2::text[]) as told (one, other)
        where not exists (select from matching.review r
                           where r.one = any(told.one::uuid[]) and r.other = any(told.other::uuid[])
                              or r.other = any(told.one::uuid[]) and r.one = any(told.other::uuid[]))`,
      [idsOf(0), idsOf(1)],
    ),
  }
}

async function verify({ port, home }: OpenedHouse, sockets: string, { witnessed, refused }: Memory) {
  const live = await verifyLedger(nodeSource(`http://127.0.0.1:${port}`), { since: witnessed })
  const folder = await verifyLedger(folderSource(join(home, 'ledger')), { key: live.key, since: witnessed })
  const database = await Database.open(urlOf(sockets, 'kindred_app'), { connections: 1 })
  const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
  const rows = await verifyRows(database.sql, keys)
  const rooms = await verifyRooms(database, { earlier: earlierRows })
  await database.close()
  return {
    checkpoints: live.checkpoints,
    wrong: [
      ...refused.map((one) => `a worker was refused what must be there: ${one}`),
      ...live.wrong.map((one) => `live: ${sayWrong(one)}`),
      ...folder.wrong.map((one) => `folder: ${sayWrong(one)}`),
      ...[...rows.wrong, ...rooms.wrong].map((one) => `rows: ${sayWrong(one)}`),
    ],
  }
}

/** What should be nought or empty and is not, in words; nothing where every promise was kept. */
export function broken(reckoning: Reckoning): string[] {
  const { acknowledged, looks, twins, lines, checkpoints, wrong, ...noughts } = reckoning
  const kept = ['lost', 'twice', 'looksLost', 'halves', 'orphans', 'gaps', 'unheard', 'twinsUnseen']
  return [
    ...Object.entries(noughts).flatMap(([name, n]) => (kept.includes(name) && n !== 0 ? [`${name}: ${n}`] : [])),
    ...wrong,
  ]
}
