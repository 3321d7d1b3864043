import { join } from 'node:path'
import { seedDemo } from '../db/seeds/demo.ts'
import { sealNeed } from '../domain/cases/needs.ts'
import { addClosure, addMove, addNeeds, openFile } from '../domain/cases/store/files.ts'
import { addTasks } from '../domain/cases/store/work.ts'
import type { RegisterHousehold } from '../domain/cases/words.ts'
import { foundFamily } from '../domain/families/index.ts'
import { addPeople } from '../domain/people/index.ts'
import { CASE_WEIGHING } from '../domain/triage/index.ts'
import { addCare } from '../domain/unity/care/store/care.ts'
import { CHILD_WEIGHING } from '../domain/unity/index.ts'
import { type Act, carryOut, type Ground } from '../ground/act.ts'
import type { Actor } from '../ground/asking.ts'
import { Database } from '../ground/database.ts'
import { folderFiles } from '../ground/files.ts'
import type { CaseId, DeedId, FactId, HouseholdId, PersonId } from '../ground/ids.ts'
import { type Keyring, Keys } from '../ground/keys.ts'
import { openKeyFolder } from '../ground/kms.ts'
import { migrate } from '../server/migrate.ts'
import { startPostgres } from '../server/postgres.ts'
import { weighAll } from '../server/weigh.ts'
import { inventFamily, newId } from './invent.ts'
import { actorNamed, analyze } from './ready.ts'
import { round } from './row.ts'

const AT_ONCE = 50
const NODE = 1
/** Who opened the cases, and has them all: of the agency of the first who asks. */
export const FILLER = 'Joseph Okello'

/** So many cases of one agency as registration and work leave them, of families of one to five; `from` of them are there already. */
export async function fillCases(home: string, wanted: number, from = 0): Promise<number> {
  const began = performance.now()
  const postgres = await startPostgres(home, { fsync: 'off' })
  try {
    await migrate(postgres.url)
    const database = await Database.open(postgres.url('kindred_app'))
    await fillAll(database, home, { from, wanted }).finally(() => database.close())
    await analyze(postgres.url('postgres'))
  } finally {
    await postgres.stop()
  }
  return Math.round((performance.now() - began) / 1000)
}

type Share = { from: number; wanted: number }
async function fillAll(database: Database, home: string, { from, wanted }: Share): Promise<void> {
  const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
  const ground: Ground = { database, keys, profile: 'demo', files: folderFiles(join(home, 'files')) }
  if (from === 0) await seedDemo(ground, NODE, new Date())
  const actor = await actorNamed(ground, FILLER)
  for (let nth = from; nth < wanted; nth += AT_ONCE) await openSome(ground, actor, nth)
  await weighThem(ground)
}

/** As the house does by itself when it hears of new cases and children; these were written down without a line that names them. */
async function weighThem(ground: Ground): Promise<void> {
  const { sql } = ground.database
  const files = await sql<{ id: CaseId }>`select id from cases.file`
  const children = await sql<{ id: PersonId }>`select distinct person as id from families.child_status`
  await CASE_WEIGHING.mark(
    sql,
    NODE,
    files.map(({ id }) => id),
  )
  await CHILD_WEIGHING.mark(
    sql,
    NODE,
    children.map(({ id }) => id),
  )
  const began = performance.now()
  await weighAll(ground, NODE, () => new Date())
  const ms = round((performance.now() - began) / files.length, 2)
  console.error(`cases: weighed ${files.length} cases for triage and ${children.length} children, ${ms} ms a case`)
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
  const families = Array.from({ length: AT_ONCE }, (_, nth) => inventSome(before + nth))
  return carryOut(ground, asking, async (act) => {
    act.allow({ allow: true, grounds: {} })
    const rings = addPeople(
      act,
      families.flatMap(({ people }) => people),
      'QNA',
    )
    for (const [nth, { household, people, ties, childStatuses }] of families.entries()) {
      const members = people.map(({ id }) => id)
      foundFamily(act, { household, members, ties, missing: [], childStatuses }, rings)
      if (childStatuses.length > 0) careFor(act, members)
      workOn(act, { nth: before + nth, household: household.id, persons: members }, rings)
    }
    act.record({ ground: 'bench', persons: [] })
  })
}

/** A family of one to five; of one in thirty a child is separated, of every other of them unaccompanied. */
function inventSome(nth: number): RegisterHousehold {
  const family = inventFamily()
  const people = family.people.slice(0, 1 + (nth % 5))
  const isHere = (id: PersonId) => people.some((person) => person.id === id)
  const child = nth % 30 === 4 ? people[4] : undefined
  return {
    ...family,
    people,
    ties: family.ties.filter(({ from, to }) => isHere(from) && isHere(to)),
    childStatuses: child
      ? [
          {
            id: newId<FactId>(),
            person: child.id,
            status: nth % 60 === 4 ? ('unaccompanied' as const) : ('separated' as const),
            since: '2026-11-20',
          },
        ]
      : [],
  }
}

/** The first of a family cares for its last, and somebody is to visit them. */
function careFor(act: Act, persons: readonly PersonId[]): void {
  const given = { form: 'care', basis: 'family', since: '2026-11-20', until: null, words: null } as const
  addCare(act, { ...given, id: newId<FactId>(), carer: persons[0]!, over: persons.at(-1)! })
}

type Opened = { nth: number; household: HouseholdId; persons: PersonId[] }
/** One case of a hundred is at a rare stage, one of two thousand of a rare kind; one of ten is closed; one of twenty has a task; in one of seven somebody has a specific need. */
function workOn(act: Act, { nth, household, persons }: Opened, rings: Map<PersonId, Keyring>): void {
  const person = persons.at(-1)!
  const id = newId<CaseId>()
  const kind = nth % 2000 === 7 ? 'tracing' : 'protection'
  const file = { id, kind, household, focus: persons[0]!, persons, stages: [] as string[] } as const
  openFile(act, file)
  if (nth % 100 === 50) addMove(act, file, 'follow-up')
  else if (nth % 3 === 0) addMove(act, file, 'assessment')
  if (nth % 10 === 9) addClosure(act, { file: id, nth: 1, closing: 'resolved', reason: Buffer.alloc(40) })
  if (nth % 7 === 2)
    addNeeds(act, id, [{ id: newId<FactId>(), person, code: sealNeed(rings.get(person)!, person, 'DS') }])
  if (nth % 20 === 3)
    addTasks(act, id, [{ id: newId<FactId>(), person, code: 'see-child', what: null, due: '2026-12-01', owner: null }])
}
