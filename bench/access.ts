import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type CaseRow, findCases, PAGE } from '../domain/cases/store/lists.ts'
import { readDataSet } from '../domain/sharing/data-set.ts'
import { listedFor } from '../domain/sharing/listed/store.ts'
import { decide } from '../domain/sharing/rules/decide.ts'
import type { World } from '../domain/sharing/rules/evaluate.ts'
import { ALWAYS, type EmergencyFacts, NEVER, type WorkerFacts } from '../domain/sharing/rules/facts.ts'
import { RULES } from '../domain/sharing/rules/rules.ts'
import {
  type AskerSide,
  agreementSide,
  askerSide,
  personSide,
  type Side,
  worldOf,
} from '../domain/sharing/rules/world.ts'
import { visibleTo } from '../domain/sharing/visible-people.ts'
import type { DataSet } from '../domain/sharing/words.ts'
import { Database } from '../ground/database.ts'
import { named } from '../ground/fragment.ts'
import type { AgencyId, CaseId, WorkerId } from '../ground/ids.ts'
import type { Told } from '../ground/told.ts'
import { migrate } from '../server/migrate.ts'
import { startPostgres } from '../server/postgres.ts'
import { openOracle } from '../test/world/access/cedar/oracle.ts'
import { inventAgreement, inventAsk, inventor, inventPerson, inventWorker } from '../test/world/access/invent.ts'
import { CASES, fill, WORKERS } from './fill-agencies.ts'

const AT = Date.parse('2026-06-15T10:00:00Z')

export type AccessFigures = {
  decisionUs: number
  fileMs: number
  fields: number
  cases: number
  visible: number
  /** The peer shows the same cases on the same pages. */
  alike: boolean
  pageP50: number
  pageP95: number
  /** Whoever keeps few of so many cases, or none that are new. */
  others: { whose: string; pageP50: number; pageP95: number; shown: number }[]
  /** The same rules in Cedar, and in one policy written by hand, in the same run. */
  peers: {
    decisionUs: number
    callUs: number
    calls: number
    fileMs: number
    pageP50: number
    pageP95: number
  }
}

/** A decision, a whole file, and a page of the newest fifty that a worker may find among half a million cases. */
export async function measureAccess(): Promise<AccessFigures> {
  const set = readDataSet('demo')
  const home = mkdtempSync(join(tmpdir(), 'kindred-access-'))
  const postgres = await startPostgres(home, { fsync: 'off', autovacuum: 'off' }) // it would stand in the way of the policies
  try {
    await migrate(postgres.url)
    const owner = new pg.Client({ connectionString: postgres.url('postgres') })
    await owner.connect()
    await fill(owner)
    const database = await Database.open(postgres.url('kindred_app'))
    const { shown, ...pages } = await turnPages(database, clerk())
    const others: AccessFigures['others'] = []
    for (const { whose, worker, mine } of OTHERS) {
      const { shown, ...pages } = await turnPages(database, worker, mine)
      others.push({ whose, ...pages, shown: shown.length })
    }
    await database.close()
    await owner.query(readFileSync(new URL('hand-written.sql', import.meta.url), 'utf8'))
    await owner.end()
    const byHand = await Database.open(postgres.url('peer_app'))
    const { shown: byHandShown, ...peerPages } = await turnPeerPages(byHand)
    await byHand.close()
    const { peers, ...ours } = measureDecisions(set)
    const alike = shown.length === byHandShown.length && shown.every((id, nth) => id === byHandShown[nth])
    return { ...ours, ...pages, others, cases: CASES, visible: shown.length, alike, peers: { ...peers, ...peerPages } }
  } finally {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

const median = (values: number[], part: number) => values.sort((a, b) => a - b)[Math.floor(values.length * part)]!

function measureDecisions(set: DataSet) {
  const made = inventor(set, 1)
  const worlds: World[] = []
  for (let batch = 0; batch < 200; batch++) {
    const agreements = Array.from({ length: 4 }, () => inventAgreement(made))
    const people = Array.from({ length: 25 }, () => inventPerson(made, made.chance.id(new Date(0)), agreements))
    const worker = inventWorker(
      made,
      people.map(({ id }) => id),
    )
    const [side, agreed] = [askerSide(set, worker), agreementSide(agreements)]
    for (const person of people)
      for (let nth = 0; nth < 4; nth++)
        worlds.push(worldOf(set, side, inventAsk(made, worker.agency.type), personSide(person), agreed))
  }
  const rounds = Array.from(
    { length: 12 },
    () =>
      timed(() => {
        for (const world of worlds) decide(world)
      }) / worlds.length,
  )
  const [asker, person] = [askerSide(set, clerk()), personSide(inventPerson(made, made.chance.id(new Date(0)), []))]
  const open = () => {
    for (const world of fileOf(set, asker, person)) decide(world)
  }
  const files = Array.from({ length: 300 }, () => timed(open))
  return {
    decisionUs: median(rounds, 0.5) * 1000,
    fileMs: median(files.slice(100), 0.5),
    fields: set.fields.length,
    peers: askCedar(worlds, fileOf(set, asker, person)),
  }
}

/** Cedar with its policies and schema read beforehand and every request checked. `callUs` is its last call alone: as if whoever asks had found all the rest for nothing. */
function askCedar(worlds: readonly World[], file: readonly World[]) {
  const oracle = openOracle(RULES, { validate: true })
  const some = worlds.filter((_, nth) => nth % 50 === 0)
  for (const world of some.slice(0, 50)) oracle.decide(world)
  const took = some.map((world) => timed(() => oracle.decide(world)))
  const lastOnly = some.map((world) => oracle.prepare(world)).map((decide) => timed(decide))
  const files = Array.from({ length: 5 }, () => {
    const calls = file.map((world) => oracle.prepare(world))
    return timed(() => {
      for (const decide of calls) decide()
    })
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [decisionUs, callUs] = [mean(took) * 1000, mean(lastOnly) * 1000]
  return { decisionUs, callUs, calls: oracle.calls, fileMs: median(files, 0.5) }
}

/** Every field of one person, before the rules. */
const fileOf = (set: DataSet, asker: AskerSide, person: Side): World[] =>
  set.fields.map(({ field }) => {
    const category = field.slice(0, field.indexOf('.'))
    return worldOf(set, asker, { action: 'read', purpose: 'protection', category, field, at: AT }, person)
  })

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const clerk = (agency = 'a1', emergencies: EmergencyFacts[] = []): WorkerFacts => ({
  kind: 'worker',
  id: '00000000-0000-7000-8000-00000000000a',
  agency: { id: agency, type: 'CP', country: 'QMA', suspendedAt: NEVER, nodeCutOffAt: NEVER },
  siteCountry: 'QMA',
  roles: [{ role: 'caseworker', from: ALWAYS, until: NEVER, lent: null }],
  trainings: ['code-of-conduct', 'child-safeguarding'].map((code) => ({ code, until: NEVER })),
  nationalityConflict: [],
  suspendedAt: NEVER,
  signIn: { strength: 'passkey', minutes: 60, confirmedMinutes: 2 },
  emergencies,
})

/** The newest case of all, of a stranger, opened by one worker for a day. */
const anEmergency = (): EmergencyFacts => ({
  id: '00000000-0000-7000-8000-00000000000e',
  person: `01900000-0000-7000-8000-${CASES.toString(16).padStart(12, '0')}`,
  purpose: 'protection',
  categories: ['identity'],
  reason: 'given',
  fresh: true,
  openedAt: AT - 3_600_000,
  until: AT + 3_600_000,
  reviewedAt: null,
})
const OTHERS: readonly { whose: string; worker: WorkerFacts; mine?: WorkerId }[] = [
  { whose: 'an agency of thirty people', worker: clerk('few') },
  { whose: 'an agency with nobody', worker: clerk('none') },
  { whose: 'an agency whose ten thousand are the oldest of all', worker: clerk('old') },
  { whose: 'an agency whose ten thousand standings have ended', worker: clerk('over') },
  { whose: 'one of ten thousand, by who opened a stranger in an emergency', worker: clerk('old', [anEmergency()]) },
  { whose: `one of ${WORKERS} workers, their own alone`, worker: clerk('a10'), mine: clerk().id as WorkerId },
]

const TURNED = 120
type Pages = { shown: CaseId[]; pageP50: number; pageP95: number }
/** Turns page after page, and begins again where a list ends. */
async function turn(find: (before: CaseId | undefined) => Promise<CaseRow[]>): Promise<Pages> {
  const times: number[] = []
  const shown = new Set<CaseId>()
  let before: CaseId | undefined
  for (let nth = 0; nth < TURNED; nth++) {
    const began = performance.now()
    const found = await find(before)
    times.push(performance.now() - began)
    for (const { id } of found) shown.add(id)
    before = found.length === PAGE ? found.at(-1)!.id : undefined
  }
  const later = times.slice(10)
  return { shown: [...shown], pageP50: median(later, 0.5), pageP95: median(later, 0.95) }
}

function turnPages(database: Database, worker: WorkerFacts, mine?: WorkerId): Promise<Pages> {
  const { id: agency } = worker.agency
  const told: Told = { asker: 'worker', agency, type: 'CP', country: 'QMA', siteCountry: 'QMA', conflict: '{}' }
  return turn((before) => {
    const visible = visibleTo({ profile: 'demo', node: 1, at: new Date(AT), purpose: 'protection' }, worker)
    return database.readAs(told, (find) =>
      findCases({ find, node: 1, agency: agency as AgencyId }, visible, { before, mine, firsts: '{}' }),
    )
  })
}

/** The same pages for the same clerk, begun in the same place, where a policy that was written by hand is all that sorts them out. */
function turnPeerPages(database: Database): Promise<Pages> {
  const all = {
    listed: () => [listedFor({ node: 1, agency: 'a1' as AgencyId, at: new Date(AT) }, undefined)],
    is: () => named('true'),
  }
  return turn(async (before) => {
    let found: CaseRow[] = []
    await database.transact(async (sql) => {
      void sql`select set_config('peer.agency', 'a1', true), set_config('peer.country', 'QMA', true), set_config('peer.site', 'QMA', true),
                      set_config('peer.conflict', '{}', true), set_config('peer.worker', ${clerk().id}, true), set_config('peer.purpose', 'protection', true)`
      found = await findCases({ find: sql, node: 1, agency: 'a1' as AgencyId }, all, { before, firsts: '{}' })
      return []
    })
    return found
  })
}
