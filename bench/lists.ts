import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../db/seeds/demo.ts'
import { addClosure, addMove, openFile } from '../domain/cases/store/files.ts'
import { addTasks } from '../domain/cases/store/work.ts'
import { foundFamily } from '../domain/families/index.ts'
import { addPeople } from '../domain/people/index.ts'
import { weighDue } from '../domain/triage/index.ts'
import { carryOut, type Ground } from '../ground/act.ts'
import type { Actor } from '../ground/asking.ts'
import { Database } from '../ground/database.ts'
import { folderFiles } from '../ground/files.ts'
import type { CaseId, DeedId, FactId, HouseholdId, PersonId } from '../ground/ids.ts'
import { Keys } from '../ground/keys.ts'
import { openKeyFolder } from '../ground/kms.ts'
import { migrate } from '../server/migrate.ts'
import { startPostgres } from '../server/postgres.ts'
import { Client, signIn } from './client.ts'
import { openHouse } from './house.ts'
import { inventFamily, newId } from './invent.ts'
import { actorNamed, analyze } from './ready.ts'
import { type Row, round } from './row.ts'

const CASES = { usual: 50_000, full: 500_000 }
const AT_ONCE = 50
const PAGES = 150
const WARM = 5
const LONGEST_MS = 4000
const GOAL_P95 = 50
const NODE = 1
/** Who opened the cases, and has them all: of the agency of the first who asks. */
const FILLER = 'Joseph Okello'

/** Lists, queues and counts in a house of many cases, by HTTP, one after another, with the rules of access on and each look recorded. */
export async function measureLists(full: boolean): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-lists-'))
  const seconds = await fill(home, full ? CASES.full : CASES.usual)
  const house = await openHouse({ home })
  try {
    const rows: Row[] = []
    for (const [who, purpose] of [
      ['Miriam Sola', 'protection'],
      ['Petra Novak', 'service-delivery'],
    ] as const) {
      const client = new Client(house.port, await signIn(house.port, who))
      for (const [name, look, input] of LISTS) {
        const took = await ask(client, { look, input, purpose })
        console.error(`lists: ${who}, ${name} …`)
        rows.push(listRow(`${who}: ${name}`, took, `${full ? CASES.full : CASES.usual} cases, laid in ${seconds} s`))
      }
      client.close()
    }
    return rows
  } finally {
    await house.close()
  }
}

type Input = (last: string | undefined) => object
/** What is asked, each page behind the one before where a list has pages. */
const LISTS: [string, string, Input][] = [
  ['newest cases', 'list-cases', () => ({})],
  ['page behind page', 'list-cases', (before) => (before ? { before } : {})],
  ['cases of mine', 'list-cases', () => ({ mine: true })],
  ['at a common stage', 'list-cases', () => ({ stage: 'assessment' })],
  ['at a rare stage', 'list-cases', () => ({ stage: 'follow-up' })],
  ['of a rare kind', 'list-cases', () => ({ kind: 'tracing' })],
  ['closed ones', 'list-cases', () => ({ closed: true })],
  ['my work', 'my-work', () => ({})],
  ['triage', 'list-triage', () => ({})],
  ['how triage is spread', 'spread-triage', () => ({})],
  ['planned', 'list-planned', () => ({ days: 7 })],
  ['referrals', 'list-referrals', () => ({})],
  ['reviews', 'list-reviews', () => ({})],
  ['care watched over', 'list-watched', () => ({})],
  ['partings', 'list-partings', () => ({})],
  ['decisions', 'list-decisions', () => ({ waiting: true })],
]

type Took = { ms: number[]; refused: string | undefined }
async function ask(
  client: Client,
  { look, input, purpose }: { look: string; input: Input; purpose: string },
): Promise<Took> {
  const ms: number[] = []
  let last: string | undefined
  for (let nth = 0; nth < PAGES + WARM; nth++) {
    const began = performance.now()
    const heard = await client.ask('looks', look, input(last), { purpose })
    if (nth >= WARM) ms.push(performance.now() - began)
    const answer = JSON.parse(heard.body)
    if (heard.status !== 200) return { ms, refused: answer.code }
    last = answer.next ?? undefined
    if (ms.reduce((sum, one) => sum + one, 0) > LONGEST_MS) break
  }
  return { ms: ms.sort((a, b) => a - b), refused: undefined }
}

function listRow(name: string, { ms, refused }: Took, among: string): Row {
  const at = (share: number) => round(ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0, 1)
  return {
    ...{ name, ours: at(0.95), peer: null, ratio: null, goal: GOAL_P95, unit: 'ms at p95' },
    met: refused !== undefined || at(0.95) <= GOAL_P95,
    more: refused ? `refused: ${refused}` : `p50 ${at(0.5)}, ${ms.length} times; ${among}`,
  }
}

/** Cases of one agency as registration and work leave them, one person each, and some with a task. */
async function fill(home: string, wanted: number): Promise<number> {
  const began = performance.now()
  const postgres = await startPostgres(home, { fsync: 'off' })
  try {
    await migrate(postgres.url)
    const database = await Database.open(postgres.url('kindred_app'))
    await fillAll(database, home, wanted).finally(() => database.close())
    await analyze(postgres.url('postgres'))
  } finally {
    await postgres.stop()
  }
  return Math.round((performance.now() - began) / 1000)
}

async function fillAll(database: Database, home: string, wanted: number): Promise<void> {
  const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
  const ground: Ground = { database, keys, profile: 'demo', files: folderFiles(join(home, 'files')) }
  await seedDemo(ground, NODE, new Date())
  const actor = await actorNamed(ground, FILLER)
  for (let nth = 0; nth < wanted; nth += AT_ONCE) await openSome(ground, actor, nth)
  await weighAll(ground)
}

/** As the house does by itself when it hears of new cases; these were written down without a line that names them. */
async function weighAll(ground: Ground): Promise<void> {
  await ground.database
    .sql`insert into triage.due (node, file, again, version) select node, id, '-infinity', 0 from cases.file on conflict do nothing`
  const began = performance.now()
  let count = 0
  for (let some = 1; some > 0; count += some) some = await weighDue(ground, NODE, () => new Date())
  console.error(`lists: weighed ${count} cases for triage, ${round((performance.now() - began) / count, 2)} ms each`)
}

function openSome(ground: Ground, actor: Actor, before: number): Promise<unknown> {
  const id = newId<DeedId>()
  const asking = {
    id,
    name: 'register-household',
    actor,
    purpose: 'protection' as const,
    at: new Date(),
    digest: id,
    node: NODE,
  }
  const people = Array.from({ length: AT_ONCE }, () => inventFamily().people[0]!)
  return carryOut(ground, asking, async (act) => {
    act.allow({ allow: true, grounds: {} })
    const rings = addPeople(act, people, 'QNA')
    for (const [nth, person] of people.entries()) {
      const household = { id: newId<HouseholdId>(), since: '2026-11-20', head: person.id }
      foundFamily(act, { household, members: [person.id], ties: [], missing: [], childStatuses: [] }, rings)
      workOn(act, { nth: before + nth, household: household.id, person: person.id })
    }
    act.record({ ground: 'bench', persons: [] })
  })
}

type Opened = { nth: number; household: HouseholdId; person: PersonId }
/** One case of a hundred is at a rare stage, one of two thousand of a rare kind; one of ten is closed; one of twenty has a task. */
function workOn(act: Parameters<typeof openFile>[0], { nth, household, person }: Opened): void {
  const id = newId<CaseId>()
  const kind = nth % 2000 === 7 ? 'tracing' : 'protection'
  const file = { id, kind, household, focus: person, persons: [person], stages: [] as string[] } as const
  openFile(act, file)
  if (nth % 100 === 50) addMove(act, file, 'follow-up')
  else if (nth % 3 === 0) addMove(act, file, 'assessment')
  if (nth % 10 === 9) addClosure(act, { file: id, nth: 1, closing: 'resolved', reason: Buffer.alloc(40) })
  if (nth % 20 === 3)
    addTasks(act, id, [{ id: newId<FactId>(), person, code: 'see-child', what: null, due: '2026-12-01', owner: null }])
}
