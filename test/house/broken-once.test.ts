import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook } from '../../bridges/spreadsheet/index.ts'
import { openAgencies } from '../../domain/agencies/index.ts'
import { carryOut } from '../../ground/act.ts'
import type { Asking } from '../../ground/asking.ts'
import type { DeedId } from '../../ground/ids.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, actorOf, openTestHouse, type TestHouse } from '../world/house.ts'

// Ways in which the house was broken once by somebody who tried. Each stays mended.

let house: TestHouse
let miriam: AtWork
let amina: AtWork
let jonas: AtWork
const folder = mkdtempSync(join(tmpdir(), 'kindred-workbooks-'))
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, amina, jonas] = await Promise.all([
    house.signIn('Miriam Sola'),
    house.signIn('Amina Keller'),
    house.signIn('Jonas Vik'),
  ])
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await house.close()
})

const bring = (by: AtWork, name: string, text: string, { dryRun = false, now = new Date() } = {}) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return importWorkbook(house.ground, { path, dryRun, actor: actorOf(by.worker), node: 1, now: () => now })
}
const rows = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

describe('existence is not told', () => {
  it('by a wrong purpose or role', async () => {
    const family = aFamily()
    const task = newId()
    await amina.deed('register-household', family)
    await amina.deed('set-task', { id: task, case: family.case.id, what: 'call', due: '2026-12-01' })
    for (const purpose of ['public-security', 'oversight', 'reintegration'] as const) {
      const ask = (id: string) => jonas.look('read-case', { case: id }, { purpose })
      expect(await ask(family.case.id)).toEqual(await ask(newId()))
      const finish = (id: string) => jonas.deed('finish-task', { task: id, outcome: 'done' }, { purpose })
      expect(await finish(task)).toEqual(await finish(newId()))
    }
  })

  it('by the count of a dry run, nor of an import', async () => {
    await amina.deed('register-household', {
      ...aFamily(),
      people: [aPerson('Mira', 'Qorvathi', { sex: 'female', born: { edtf: '1988-05-06' } })],
      ties: [],
      household: { id: newId<never>(), since: '2026-11-20' },
    })
    await house.settle()
    const list = 'given_name,family_name,sex,birth_date\nMira,Qorvathi,F,1988-05-06\n'
    expect(await bring(jonas, 'probe.csv', list, { dryRun: true })).toMatchObject({ registered: 1, review: 0 })
    expect(await bring(amina, 'probe.csv', list, { dryRun: true })).toMatchObject({ registered: 0, review: 1 })
    expect(await bring(jonas, 'probe.csv', list)).toMatchObject({ registered: 1, review: 0 })
  })

  it('by the ids of another agency’s people in a registration, and they stay whose they were', async () => {
    const family = aFamily()
    await amina.deed('register-household', family)
    const stolen = {
      ...aFamily(),
      people: family.people,
      ties: [],
      household: { id: newId<never>(), since: '2026-11-20' },
    }
    const answer = await miriam.deed('register-household', stolen)
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-there' } })
    expect(answer.body.values).toBeUndefined()
    expect(await miriam.look('read-case', { case: stolen.case.id })).toMatchObject({ status: 404 })
  })
})

describe('a reading carries no more than its reader works with', () => {
  it('in the list of cases', async () => {
    const family = aFamily()
    await miriam.deed('register-household', {
      ...family,
      needs: [{ id: newId(), person: family.people[0]!.id, code: 'SV' }],
    })
    const clerk = await house.signIn('Lena Fuchs')
    const listed = async (by: AtWork) =>
      (await by.look('list-cases')).body.cases.find(({ id }: { id: string }) => id === family.case.id)
    expect((await listed(miriam)).needs).toEqual(['SV'])
    expect((await listed(clerk)).needs).toEqual([])
    expect(JSON.stringify(await rows('select * from cases.need'))).not.toContain('"SV"')
  })

  it('and the line tells everybody who was shown', async () => {
    const id = newId<DeedId>()
    const [review] = (await amina.look('list-reviews')).body.reviews
    const { body } = await amina.look('read-review', { review: review.id }, { id })
    const shown = body.sides.reduce((sum: number, side: { relatives: unknown[] }) => sum + 1 + side.relatives.length, 0)
    const [{ line }] = await rows('select line from ledger.entry where id = $1', [id])
    expect(JSON.parse(line).trail.length).toBeGreaterThanOrEqual(Math.min(shown, 3))
    expect(JSON.parse(line).ground).toBe('custody')
  })
})

describe('to count people', () => {
  it('opens nobody’s file', async () => {
    const family = aFamily()
    await miriam.deed('register-household', family)
    for (const purpose of ['statistics', 'research'] as const)
      expect(await miriam.look('read-case', { case: family.case.id }, { purpose })).toMatchObject({
        status: 403,
        body: { code: 'purpose-not-yours' },
      })
    expect(miriam.worker.purposes).not.toContain('statistics')
  })
})

describe('work that happens at once', () => {
  it('does not leave anybody with a keyring that lacks a key', async () => {
    const families = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const family = aFamily()
        await miriam.deed('register-household', family)
        return family
      }),
    )
    const answers = await Promise.all(
      families.flatMap(({ case: { id } }) => [
        miriam.deed('write-note', { id: newId(), case: id, category: 'protection', text: 'first of its kind' }),
        ...Array.from({ length: 6 }, () => miriam.look('read-case-work', { case: id })),
      ]),
    )
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    for (const {
      case: { id },
    } of families)
      expect((await miriam.look('read-case-work', { case: id })).body.notes).toMatchObject([
        { text: 'first of its kind' },
      ])
  })

  it('joins a household once', async () => {
    const family = aFamily()
    await miriam.deed('register-household', family)
    const [person, household] = [family.people[1]!.id, family.household.id]
    await miriam.deed('leave-household', { household, person, until: '2026-11-22', reason: 'left' })
    const join = () => miriam.deed('join-household', { household, person, since: '2026-11-24', reason: 'came back' })
    expect((await Promise.all([join(), join(), join()])).map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(
      await rows('select reason is not null as kept from families.member where person = $1 and since = $2', [
        person,
        '2026-11-24',
      ]),
    ).toEqual([{ kept: true }])
  })
})

describe('a workbook', () => {
  it('never loses a child who came alone', async () => {
    await bring(
      miriam,
      'alone.csv',
      'household_id,given_name,family_name,sex,birth_date,unaccompanied\nH-1,Sami,Qadiri,M,2016-04-02,yes\n',
    )
    const [{ file }] = await rows(
      `select file from cases.file_person where person = (select person from people.record order by recorded_at desc limit 1)`,
    )
    const [shown, work] = [
      (await miriam.look('read-case', { case: file })).body,
      (await miriam.look('read-case-work', { case: file })).body,
    ]
    expect(shown.family.childStatuses).toMatchObject([{ status: 'unaccompanied' }])
    expect(shown.needs).toMatchObject([{ code: 'SC' }])
    expect(work.tasks).toMatchObject([{ code: 'see-child' }])
  })

  it('does not take two people of one common name in two camps for one', async () => {
    const list = 'full_name,sex,nationality\nMohamed Ahmed,M,SDN\n'
    expect(await bring(amina, 'camp-a.csv', list)).toMatchObject({ registered: 1, unchanged: 0 })
    const other = await bring(amina, 'camp-b.csv', `${list}\n`)
    expect({ rows: other.rows, unchanged: other.unchanged }).toEqual({ rows: 1, unchanged: 0 })
    expect(await bring(amina, 'camp-a.csv', list)).toMatchObject({ registered: 0, review: 0, unchanged: 1 })
  })

  it('is the same workbook tomorrow, and with a row put on top', async () => {
    const head = 'full_name,sex,age,phone\n'
    const list = 'Halima Sadat,F,34,+93700111222\nRoya Sadat,F,12,+93700111333\n'
    expect(await bring(amina, 'ages.csv', head + list)).toMatchObject({ rows: 2, unchanged: 0 })
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await bring(amina, 'ages.csv', head + list, { now: tomorrow })).toMatchObject({
      registered: 0,
      review: 0,
      unchanged: 2,
    })
    expect(
      await bring(amina, 'ages.csv', `${head}Zari Sadat,F,40,+93700111444\n${list}`, { now: tomorrow }),
    ).toMatchObject({ rows: 3, unchanged: 2 })
  })

  it('keeps what is longer than its field', async () => {
    const note = 'x'.repeat(900)
    const people = Array.from(
      { length: 12 },
      (_, i) => `H-9,Person${i},Longnote,F,199${i % 10}-03-0${(i % 9) + 1},${note}${i}`,
    ).join('\n')
    await bring(miriam, 'notes.csv', `household_id,given_name,family_name,sex,birth_date,notes\n${people}\n`)
    const [{ file }] = await rows(`select file from cases.note order by at desc limit 1`)
    const { notes } = (await miriam.look('read-case-work', { case: file })).body
    const all = notes.map(({ text }: { text: string }) => text).join('\n')
    for (let i = 0; i < 12; i++) expect(all).toContain(`${note}${i}`)
  })
})

describe('an administrator', () => {
  it('puts nobody into an agency that is not theirs, and nobody becomes the house', async () => {
    const asking = (): Asking => ({
      id: newId<DeedId>(),
      name: 'open-agencies',
      purpose: 'administration',
      at: new Date(),
      node: 1,
      digest: '',
      actor: { ...actorOf(miriam.worker), roles: ['administrator'] },
    })
    const spy = {
      id: newId<never>(),
      agency: amina.worker.agency.id,
      site: null,
      name: 'Spy',
      roles: [{ id: newId<never>(), role: 'caseworker' as const, from: '2026-01-01T00:00:00Z', until: null }],
      trainings: [],
      nationalityConflict: null,
    }
    await expect(
      carryOut(house.ground, asking(), (act) => openAgencies(act, { agencies: [], sites: [], workers: [spy] })),
    ).rejects.toMatchObject({ code: 'not-there' })
    const own = { ...spy, agency: miriam.worker.agency.id, id: '00000000-0000-7000-8000-000000000000' as never }
    await expect(
      carryOut(house.ground, asking(), (act) => openAgencies(act, { agencies: [], sites: [], workers: [own] })),
    ).rejects.toMatchObject({ code: 'already-there' })
  })
})

describe('what the database cannot hold', () => {
  it('is refused in words, with its line', async () => {
    const id = newId<DeedId>()
    const family = { ...aFamily(), household: { id: newId<never>(), since: '0000-01-01' } }
    expect(await miriam.deed('register-household', family, { id })).toMatchObject({ status: 400 })
    expect(await rows('select from ledger.entry where id = $1', [id])).toHaveLength(1)
  })
})

describe('the application role', () => {
  it('cannot write a line that would never get its place', async () => {
    await expect(
      house.ground.database
        .sql`insert into ledger.entry (id, done, line, about, trail, xact) values (${newId()}, true, '', null, '{}', '3')`,
    ).rejects.toThrow(/permission denied/)
  })
})

describe('signing in', () => {
  it('twice with the same deed is signing in once', async () => {
    const { app } = house.house
    const [id, worker] = [newId<DeedId>(), amina.worker.id]
    const send = () =>
      app.inject({
        method: 'POST',
        url: '/api/deeds/sign-in',
        payload: { id, purpose: 'registration', input: { worker } },
      })
    const [first, second] = [await send(), await send()]
    expect([first.statusCode, second.statusCode]).toEqual([200, 200])
    expect(second.headers['set-cookie']).toEqual(first.headers['set-cookie'])
  })
})
