import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeedId } from '../../ground/ids.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import type { RowsChecked } from './words.ts'

let house: TestHouse
let clara: AtWork
const family = aFamily('Vrathlow')
const registered = newId<DeedId>()
beforeAll(async () => {
  house = await openTestHouse()
  const miriam = await house.signIn('Miriam Sola')
  expect(await miriam.deed('register-household', family, { id: registered })).toMatchObject({ status: 200 })
  await house.settle()
  clara = await house.signIn('Clara Weiss')
}, 120_000)
afterAll(() => house.close())

async function check(who = clara, purpose: 'oversight' | 'rights' = 'oversight'): Promise<RowsChecked> {
  for (let begin = true; ; begin = false) {
    const { status, body } = await who.look('check-rows', { begin }, { purpose })
    expect(status).toBe(200)
    if (!body.running) return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What somebody with every right does to a table behind the triggers, and takes back. */
async function behindItsBack<T>(table: string, change: string, then: () => Promise<T>): Promise<T> {
  const sql = (text: string) => house.owner.query(text)
  await sql(`create table public.spare as table ${table}; set session_replication_role = replica`)
  // The house goes on, and the ledger grows meanwhile: there only the old line is put back.
  const undo =
    table === 'ledger.entry'
      ? 'update ledger.entry e set about = spare.about from public.spare where spare.arrival = e.arrival'
      : `delete from ${table}; insert into ${table} table public.spare`
  try {
    await sql(change)
    return await then()
  } finally {
    await sql(`${undo}; drop table public.spare; set session_replication_role = origin`)
  }
}
const placeOf = async (deed: string): Promise<number> =>
  (
    await house.owner.query(
      'select position::int from ledger.leaf join ledger.entry using (arrival) where id = $1 and done',
      [deed],
    )
  ).rows[0].position

it('finds nothing in a house that nobody touched', async () => {
  const { wrong, checked, failed } = await check()
  expect({ wrong, failed }).toEqual({ wrong: [], failed: false })
  expect(checked!.rows).toBeGreaterThan(300)
  expect(checked!.tables).toBeGreaterThan(20)
})

it('says in which table and of which deed a row was changed, and of nobody', async () => {
  const person = family.people[0]!.id
  const change = `update people.record set identity = set_byte(identity, 9, get_byte(identity, 9) # 1) where person = '${person}'`
  const found = await behindItsBack('people.record', change, () => check())
  const from = await placeOf(registered)
  expect(found.wrong).toEqual([
    {
      fault: 'changed',
      table: 'people.record',
      from,
      until: from,
      line: {
        at: expect.any(String),
        name: 'register-household',
        agency: { id: 'harbour-family-service', name: expect.any(String) },
      },
    },
  ])
  const said = JSON.stringify(found)
  for (const secret of [person, family.case.id, registered, 'Vrathlow']) expect(said).not.toContain(secret)
})

it('tells of what stands beside a line too', async () => {
  const position = await placeOf(registered)
  const change = `update ledger.entry set about = null where id = '${registered}' and done`
  const { wrong } = await behindItsBack('ledger.entry', change, () => check())
  expect(wrong).toMatchObject([{ fault: 'about', table: null, from: position, line: { name: 'register-household' } }])
})

it('tells a data steward what is of their agency or of nobody’s, and nothing of another’s', async () => {
  const [tie] = family.ties
  const change = `delete from families.tie where id = '${tie!.id}'`
  const own = await behindItsBack('families.tie', change, async () =>
    Promise.all(['Owen Clarke', 'Sofia Marin'].map(async (name) => check(await house.signIn(name), 'rights'))),
  )
  expect(own.map(({ wrong }) => wrong.map(({ fault }) => fault))).toEqual([['gone'], []])
})

it('answers who asks while it runs by a run that began afterwards', async () => {
  await clara.look('check-rows', { begin: true })
  await new Promise((resolve) => setTimeout(resolve, 5))
  const asked = Date.now()
  const { checked } = await check()
  expect(new Date(checked!.at).getTime()).toBeGreaterThanOrEqual(asked)
})
