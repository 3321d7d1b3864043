import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { describePolicies, GUARDED, hardProhibitions } from '../../../domain/sharing/rules/backstop.ts'
import { decide, deciderOf } from '../../../domain/sharing/rules/decide.ts'
import type { PersonFacts, WorkerFacts } from '../../../domain/sharing/rules/facts.ts'
import { RULES } from '../../../domain/sharing/rules/rules.ts'
import { askerSide, personSide, worldOf } from '../../../domain/sharing/rules/world.ts'
import { AS_HOUSE, type Told } from '../../../ground/told.ts'
import { inventAsk, inventor, inventPerson, inventWorker } from '../../world/access/invent.ts'
import { keepWorld } from '../../world/access/keep.ts'
import { openTestHouse, type TestHouse } from '../../world/house.ts'

const set = readDataSet('demo')
/** The invented worlds are of another day than the database’s own clock: what begins or ends around it is left out. */
const OF_ANOTHER_DAY = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const toldOf = ({ agency, siteCountry, nationalityConflict }: WorkerFacts): Told => ({
  asker: 'worker',
  agency: agency.id,
  type: agency.type,
  country: agency.country,
  siteCountry,
  conflict: nationalityConflict ? `{${nationalityConflict.join(',')}}` : '',
})
/** To an agency of the country of origin this guard leaves what it wrote and holds itself; the rules look more closely. */
const isOwn = ({ records }: PersonFacts, { agency }: WorkerFacts): boolean =>
  records.some(({ writtenBy }) => writtenBy === agency.id)
const tables = Object.keys(GUARDED)

describe('the guard of the database', () => {
  it('is what the rules say now, on every table through which a person is read', async () => {
    expect(readFileSync('db/policies.sql', 'utf8')).toBe(describePolicies())
    const { rows } = await house.owner.query(
      `select schemaname || '.' || tablename as name, qual from pg_policies where policyname = 'hard_prohibitions' order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(tables.toSorted())
    const installed = await house.owner.query(
      `select relrowsecurity as on from pg_class where oid = any($1::regclass[])`,
      [tables],
    )
    expect(installed.rows.every(({ on }) => on)).toBe(true)
  })

  it('differs as soon as a rule does', () => {
    expect(hardProhibitions().map(({ code }) => code)).toEqual([
      'hide-erased',
      'hide-research',
      'hide-origin',
      'hide-origin-unknown',
      'hide-nationality-conflict',
    ])
    for (const { code } of hardProhibitions())
      expect(describePolicies(RULES.filter((rule) => rule.code !== code)), code).not.toBe(describePolicies())
  })

  it('shows nothing where nobody was told, or somebody of whom not all was told', async () => {
    const half = { ...AS_HOUSE, asker: 'worker' } as const
    for (const table of tables) {
      const count = `select count(*)::int as count from ${table}`
      const { rows } = await house.owner.query(count)
      const asApp = async (told: Partial<Record<keyof Told, string>>) => {
        await house.owner.query('begin; set local role kindred_app')
        for (const [name, value] of Object.entries(told))
          await house.owner.query('select set_config($1, $2, true)', [`kindred.${name}`, value])
        const found = (await house.owner.query(count)).rows[0].count
        await house.owner.query('rollback')
        return found
      }
      expect(await asApp({}), table).toBe(0)
      expect(await asApp({ asker: '' }), table).toBe(0)
      expect(await asApp({ asker: 'worker' }), table).toBe(0)
      expect(await asApp(half), table).toBe(0)
      expect(await asApp({ asker: 'house' }), table).toBe(rows[0].count)
    }
  })

  it('stands before everything that reads these tables: no view and no function does', async () => {
    const { rows } = await house.owner.query(
      `select viewname as name, definition as text from pg_views where schemaname not in ('pg_catalog', 'information_schema')
       union all select proname, prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where nspname not in ('pg_catalog', 'information_schema', 'ledger')`,
    )
    const reads = rows.filter(({ text }) => tables.some((table) => new RegExp(`\\b${table}\\b`).test(text)))
    expect(reads.map(({ name }) => name)).toEqual([])
  })

  it('hides whom the rules hide, and never anybody else', async () => {
    const made = inventor(set, 11)
    const ids = Array.from({ length: 400 }, () => made.chance.id(new Date(0)) as string)
    const people = ids.map((id) => {
      const person = inventPerson(made, id, [])
      const records = person.records.map((one) => ({ ...one, ...OF_ANOTHER_DAY }))
      const standings = person.standings.map((one) => ({ ...one, ...OF_ANOTHER_DAY }))
      return { ...person, records, standings, erasedAt: made.mostly(Number.POSITIVE_INFINITY, 0) }
    })
    await keepWorld(house.owner, people, [])
    await house.owner.query(
      `insert into people.record (node, person, agency, version, sex, identity, recorded_at, deed)
       select 1, person, 'cp', 1, 'unknown', '', now(), person from unnest($1::uuid[]) as new (person)`,
      [ids],
    )
    const codes = new Set(hardProhibitions().map(({ code }) => code))
    const hardOnes = deciderOf(RULES.filter(({ code }) => codes.has(code)))
    const tally = { cases: 0, hidden: 0 }
    for (let nth = 0; nth < 120; nth++) {
      const worker = inventWorker(made, ids)
      const ask = { ...inventAsk(made, worker.agency.type), action: 'read', receiver: undefined, at: Date.now() }
      const shown = await house.ground.database.readAs(
        toldOf(worker),
        (find) => find<{ person: string }>`select person from people.record where person = any(${ids}::uuid[])`,
      )
      const seen = new Set(shown.map(({ person }) => person))
      for (const person of people) {
        const world = worldOf(set, askerSide(set, worker), ask, personSide(person))
        const { answer, rule } = decide(world)
        const where = `${worker.agency.id} ${worker.siteCountry} ${rule} ${JSON.stringify(person.origins)} ${person.protectionIn}`
        tally.cases++
        if (!seen.has(person.id)) tally.hidden++
        // Of whom is hidden here, the rules show nothing; of whom the rules hide by these rules, nothing is read here.
        if (answer === 'allow' || answer === 'mask') expect(seen.has(person.id), where).toBe(true)
        if (!seen.has(person.id)) expect(codes, where).toContain(hardOnes(world).rule)
        if (codes.has(rule) && !isOwn(person, worker)) expect(seen.has(person.id), where).toBe(false)
      }
    }
    console.log(`guard: ${tally.cases} cases, ${tally.hidden} hidden`)
    expect(tally.hidden).toBeGreaterThan(1000)
  }, 120_000)
})
