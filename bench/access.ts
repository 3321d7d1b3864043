import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type CaseRow, findCases, PAGE } from '../domain/cases/store/lists.ts'
import { readDataSet } from '../domain/sharing/data-set.ts'
import { decide } from '../domain/sharing/rules/decide.ts'
import type { World } from '../domain/sharing/rules/evaluate.ts'
import { ALWAYS, type EmergencyFacts, NEVER, type WorkerFacts } from '../domain/sharing/rules/facts.ts'
import { RULES } from '../domain/sharing/rules/rules.ts'
import { isOpen } from '../domain/sharing/rules/visible.ts'
import {
  type AskerSide,
  agreementSide,
  askerSide,
  knownOf,
  personSide,
  type Side,
  worldOf,
} from '../domain/sharing/rules/world.ts'
import { listedFor, whoIs } from '../domain/sharing/store.ts'
import type { DataSet } from '../domain/sharing/words.ts'
import { Database } from '../ground/database.ts'
import { named } from '../ground/fragment.ts'
import type { AgencyId, CaseId, PersonId } from '../ground/ids.ts'
import type { Told } from '../ground/told.ts'
import { migrate } from '../server/migrate.ts'
import { startPostgres } from '../server/postgres.ts'
import { openOracle } from '../test/world/access/cedar/oracle.ts'
import { inventAgreement, inventAsk, inventor, inventPerson, inventWorker } from '../test/world/access/invent.ts'

const CASES = 500_000
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
    const { shown, ...pages } = await turnPages(database, set, clerk())
    const others: AccessFigures['others'] = []
    for (const { whose, worker } of OTHERS) {
      const { shown, ...pages } = await turnPages(database, set, worker)
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
const OTHERS = [
  { whose: 'an agency of thirty people', worker: clerk('few') },
  { whose: 'an agency with nobody', worker: clerk('none') },
  { whose: 'an agency whose ten thousand are the oldest of all', worker: clerk('old') },
  { whose: 'an agency whose ten thousand standings have ended', worker: clerk('over') },
  { whose: 'one of thirty people, by who opened a stranger in an emergency', worker: clerk('few', [anEmergency()]) },
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

function turnPages(database: Database, set: DataSet, worker: WorkerFacts): Promise<Pages> {
  const ask = { action: 'search', purpose: 'protection', category: 'identity', at: AT }
  const agency = worker.agency.id
  const opened = worker.emergencies.map(({ person }) => person as PersonId)
  const told: Told = { asker: 'worker', agency, type: 'CP', country: 'QMA', siteCountry: 'QMA', conflict: '{}' }
  return turn((before) => {
    const is = whoIs(isOpen(knownOf(set, askerSide(set, worker), ask)), { node: 1, only: null })
    const listed = listedFor({ node: 1, agency: agency as AgencyId }, opened)
    return database.readAs(told, (find) => findCases({ find, node: 1 }, { listed, is }, { before }))
  })
}

/** The same pages for the same clerk, begun in the same place, where a policy that was written by hand is all that sorts them out. */
function turnPeerPages(database: Database): Promise<Pages> {
  const all = { listed: listedFor({ node: 1, agency: 'a1' as AgencyId }, []), is: () => named('true') }
  return turn(async (before) => {
    let found: CaseRow[] = []
    await database.transact(async (sql) => {
      void sql`select set_config('peer.agency', 'a1', true), set_config('peer.country', 'QMA', true), set_config('peer.site', 'QMA', true),
                      set_config('peer.conflict', '{}', true), set_config('peer.worker', ${clerk().id}, true), set_config('peer.purpose', 'protection', true)`
      found = await findCases({ find: sql, node: 1 }, all, { before })
      return []
    })
    return found
  })
}

const NOBODY = `'00000000-0000-7000-8000-000000000000'::uuid`
const ID = (prefix: string) => `('${prefix}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
const PERSON = ID('01900000')
const SINCE = `'2026-01-01'::timestamptz`

type Many = (count: number, text: string) => Promise<unknown>
/** Half a million people in the custody of fifty agencies; others beside them; words, grounds, flags and agreements. */
async function fill(owner: pg.Client): Promise<void> {
  await owner.query(`set session_replication_role = replica; set synchronous_commit = off`)
  const many: Many = (count, text) => owner.query(text.replaceAll('MANY', `generate_series(1, ${count}) n`))
  await many(
    CASES,
    `insert into sharing.subject_version (node, person, version, agency, origins, protection_in, adult_from, restricted, cleared, not_to_be_found,
      steward_approval, contact_safety, gbv_in_portal, risk_reviewed, erased_at, deed, at)
    select 1, ${PERSON}, 1, 'a' || n % 50, case when n % 10 = 0 then null when n % 7 = 0 then array['QSA', 'QRA'] else array['QRA'] end, 'QMA',
      case when n % 3 = 0 then '2030-01-01'::timestamptz when n % 11 = 0 then null else '-infinity' end, n % 97 = 0, '{}', n % 211 = 0, n % 61 = 0,
      'private', false, true, case when n % 499 = 0 then ${SINCE} else 'infinity' end, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    CASES,
    `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
    select 1, ${ID('01910000')}, ${PERSON}, 'a' || n % 50, 'custody', '{*}', '{*}', ${SINCE}, case when n % 13 = 0 then '2026-06-01'::timestamptz end, ${NOBODY} from MANY`,
  )
  await addPartners(many)
  await addSmall(many)
  await many(
    CASES,
    `insert into cases.file (node, id, number, kind, household, focus, agency, site, worker, opened_at, deed)
    select 1, ${ID('01970000')}, n::text, 'protection', null, ${PERSON}, 'a' || n % 50, null, ${NOBODY}, ${SINCE}, ${NOBODY} from MANY`,
  )
  await many(
    CASES,
    `insert into cases.file_person (node, file, person, nth) select 1, ${ID('01970000')}, ${PERSON}, 1 from MANY`,
  )
  await owner.query(`insert into sharing.listed (node, agency, under, person)
    select file.node, s.agency, file.id, file.focus from cases.file join sharing.standing s on s.person = file.focus and s.node = file.node
     union select node, agency, id, focus from cases.file`)
  await owner.query('analyze')
}

/** Agencies that keep few of them: thirty here and there, the ten thousand oldest, or ten thousand whose time is over. */
async function addSmall(many: Many): Promise<void> {
  const keep = (count: number, agency: string, [id, nth]: [string, string], until = 'null') =>
    many(
      count,
      `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
      select 1, ${ID(id)}, ('01900000-0000-7000-8000-' || lpad(to_hex(${nth}), 12, '0'))::uuid, '${agency}', 'custody', '{*}', '{*}', ${SINCE}, ${until}, ${NOBODY} from MANY`,
    )
  await keep(30, 'few', ['01980000', 'n * 16001'])
  await keep(10_000, 'old', ['01990000', 'n'])
  await keep(10_000, 'over', ['019a0000', 'n * 49'], `'2026-05-01'`)
}

async function addPartners(many: Many): Promise<void> {
  await many(
    400,
    `insert into sharing.agreement (node, id, number, title, parties, purposes, categories, jurisdictions, onward, since, until, steward, agency, worker, deed, at)
    select 1, ${ID('01920000')}, n::text, 'bench', array['a' || n % 50, 'a' || (n + 1) % 50], '{protection}', '{identity,family,protection}', '{QMA}', false, ${SINCE}, null, ${NOBODY}, 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    800,
    `insert into sharing.agreement_turn (node, agreement, nth, turn, agency, worker, deed, at)
    select 1, ('01920000-0000-7000-8000-' || lpad(to_hex((n + 1) / 2), 12, '0'))::uuid, 1 + n % 2, 'sign', 'a' || ((n + 1) / 2 + n % 2) % 50, ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    300,
    `insert into sharing.assessment (node, id, agreement, answers, risks, review_due, agency, worker, deed, at)
    select 1, ${ID('01930000')}, ${ID('01920000')}, '{}', '[]', '2027-01-01', 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    300,
    `insert into sharing.assessment_signature (node, assessment, agency, worker, deed, at)
    select 1, ${ID('01930000')}, 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    300_000,
    `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, agreement, deed)
    select 1, ${ID('01940000')}, ${PERSON}, 'a' || (n / 3) % 50, case n % 3 when 0 then 'agreement' when 1 then 'co-management' else 'referral' end,
      '{protection}', '{identity,family}', ${SINCE}, case when n % 5 = 0 then '2026-05-01'::timestamptz end,
      case when n % 3 = 0 then ('01920000-0000-7000-8000-' || lpad(to_hex(1 + n % 400), 12, '0'))::uuid end, ${NOBODY} from MANY`,
  )
  await many(
    60_000,
    `insert into sharing.standing_turn (node, standing, status, worker, deed, at)
    select 1, ('01940000-0000-7000-8000-' || lpad(to_hex(n * 3 + 2), 12, '0'))::uuid, 'accepted', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    400_000,
    `insert into sharing.consent (node, id, person, giver_kind, giver, recipient, purpose, categories, status, since, until, notice, agency, worker, deed, at)
    select 1, ${ID('01950000')}, ${PERSON}, 'person', ${PERSON}, 'a' || (n / 3) % 50, 'protection', '{identity,family}', case when n % 9 = 0 then 'refused' else 'given' end,
      ${SINCE}, case when n % 8 = 0 then '2026-05-01'::timestamptz end, '{}', 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    8000,
    `insert into sharing.approval (node, id, person, category, recipient, purpose, since, until, why, agency, worker, deed, at)
    select 1, ${ID('01960000')}, ('01900000-0000-7000-8000-' || lpad(to_hex(n * 61), 12, '0'))::uuid, 'identity', 'a' || (n * 61 / 3) % 50, 'protection', ${SINCE}, null, '', 'a' || (n * 61) % 50, ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
}
