import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctPerson } from '../../domain/people/correct-person.ts'
import { carryOut } from '../../ground/act.ts'
import type { Asking } from '../../ground/asking.ts'
import { openAbout } from '../../ground/entry.ts'
import { makeId, type DeedId } from '../../ground/ids.ts'
import { numberOf } from '../../domain/cases/rules.ts'
import { importWorkbook } from '../../bridges/spreadsheet/import-workbook.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { writeFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

let house: TestHouse
let clerk: AtWork, miriam: AtWork, lena: AtWork, jonas: AtWork, ines: AtWork
const log = (k: string, v: unknown) => console.log(`## ${k}:`, JSON.stringify(v))
beforeAll(async () => {
  house = await openTestHouse()
  clerk = await house.signIn('Amina Keller')
  miriam = await house.signIn('Miriam Sola')
  lena = await house.signIn('Lena Fuchs')
  jonas = await house.signIn('Jonas Vik')
  ines = await house.signIn('Ines Duarte')
})
afterAll(() => house.close())
const rows = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const lineOf = async (id: string) => (await rows('select line, about, id from ledger.entry where id = $1 order by arrival', [id]))
  .map(({ line, about, id }) => ({ line: JSON.parse(line), about: openAbout(house.ground.keys, id, about) }))
const upload = async (who: AtWork, name: string, text: string) => {
  const answer = await house.house.app.inject({ method: 'POST', url: `/api/imports?name=${name}`, headers: { cookie: who.cookie, 'content-type': 'application/octet-stream' }, payload: Buffer.from(text) })
  const id = answer.json().import
  for (let i = 0; i < 100; i++) { const { body } = await who.look('read-import', { import: id }); if (body.state !== 'reading') return { id, body }; await sleep(30) }
  throw new Error('x')
}
const ended = async (who: AtWork, id: string) => {
  for (let i = 0; i < 400; i++) { const { body } = await who.look('read-import', { import: id }); if (!['running', 'checking', 'reading'].includes(body.state)) return body; await sleep(50) }
  throw new Error('x')
}

describe('break', () => {
  it('1 existence of case by wrong purpose', async () => {
    const f = aFamily(); await clerk.deed('register-household', f)
    const a = await jonas.look('read-case', { case: f.case.id }, { purpose: 'public-security' })
    const b = await jonas.look('read-case', { case: newId() }, { purpose: 'public-security' })
    log('wrong purpose existing/unknown', [a.status, b.status])
  })
  it('2 existence by case number', async () => {
    const f = aFamily(); await clerk.deed('register-household', f)
    const number = numberOf(f.case.id)
    // craft an id with the same number
    const A = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
    let n = 0n; for (const s of [...number.replaceAll('-', '')].reverse()) n = n * 30n + BigInt(A.indexOf(s))
    const M = 30n ** 10n
    let hex = ''
    for (let k = 2n ** 25n; ; k++) { hex = (n + k * M).toString(16).padStart(19, '0'); if (hex.length === 19 && /[89ab]/.test(hex[3]!)) break }
    const tail = hex
    const id = `019f0000-0000-7${tail.slice(0, 3)}-${tail.slice(3, 7)}-${tail.slice(7)}`
    log('crafted', [id, numberOf(id), number])
    const g = aFamily(); (g.case as any).id = id
    const r = await lena.deed('register-household', g)
    log('number probe', [r.status, r.body])
    const h = aFamily(); (h.people[0] as any).id
  })
  it('3 list-cases shows needs to a clerk without protection; note says identity only and one person', async () => {
    const f = aFamily(); f.needs = [{ id: newId(), person: f.people[1]!.id, code: 'SV' }, { id: newId(), person: f.people[2]!.id, code: 'TR' }] as any
    await clerk.deed('register-household', f)
    const rc = await clerk.look('read-case', { case: f.case.id })
    const id = newId<DeedId>()
    const lc = await clerk.look('list-cases', {}, { id })
    log('needs', { readCase: rc.body.needs, restricted: rc.body.restricted, list: lc.body.cases.find((c: any) => c.id === f.case.id).needs })
    const [l] = await lineOf(id)
    log('list line', { more: l!.about.more, notesSV: l!.about.persons.includes(f.people[1]!.id) })
  })
  it('4 line.ground joins to the person', async () => {
    const f = aFamily(); await clerk.deed('register-household', f)
    const id = newId<DeedId>(); await clerk.look('read-case', { case: f.case.id }, { id })
    const r = await rows(`select s.person, f.file from ledger.entry e join sharing.standing s on s.id = split_part((e.line::json)->>'ground', ' ', 2)::uuid join cases.file_person f on f.person = s.person where e.id = $1`, [id])
    log('db reader: whom the look was about', [r, f.people[0]!.id])
    const t = await rows(`select c.id from ledger.entry look join ledger.entry reg on reg.trail = look.trail and reg.id <> look.id join cases.file c on c.deed = reg.id where look.id = $1`, [id])
    log('by trail', [t, f.case.id])
    const u = await clerk.look('read-family', { person: f.people[0]!.id }); log('read-family', u.status)
    const led = await clerk.look('read-case-ledger', { case: f.case.id })
    log('case ledger after read-case+read-family', led.body.counts)
  })
  it('5 read-review relatives not noted', async () => {
    const name = `Zubeidov${Math.random().toString(36).slice(2, 7)}`
    const f = aFamily(name), g = aFamily(name)
    await clerk.deed('register-household', f); await clerk.deed('register-household', g); await house.settle()
    const { body } = await clerk.look('list-reviews', {})
    const [row] = await rows('select id, one, other from matching.review where one = any($1::uuid[])', [[...f.people, ...g.people].map((p) => p.id)])
    const id = newId<DeedId>()
    const rv = await clerk.look('read-review', { review: row.id }, { id })
    const [l] = await lineOf(id)
    log('review', { relatives: rv.body.sides?.map((s: any) => s.relatives.length), noted: l!.about.persons.length, n: body.reviews.length })
  })
  it('6 dry run is an oracle over all agencies', async () => {
    const born = '1990-03-04'
    const f = aFamily('Qorvathi'); await clerk.deed('register-household', f); await house.settle()
    const before = (await rows('select count(*)::int as n from ledger.entry'))[0].n
    const up = await upload(jonas, 'a.csv', 'Given name,Family name,Sex,Date of birth\nMira,Qorvathi,F,1990-03-04\n')
    await jonas.deed('run-import', { import: up.id, dryRun: true })
    const a = await ended(jonas, up.id)
    const up2 = await upload(jonas, 'b.csv', 'Given name,Family name,Sex,Date of birth\nMiro,Vexelbaum,F,1991-03-05\n')
    await jonas.deed('run-import', { import: up2.id, dryRun: true })
    const b = await ended(jonas, up2.id)
    log('dry run known/unknown', [[a.state, a.review, a.registered], [b.state, b.review, b.registered]])
    const s = await jonas.look('search-people', { text: 'Mira Qorvathi' })
    log('search of the same asker', s.body.found.length)
    const lines = (await rows('select name from (select line::json->>\'name\' as name, line::json->\'trail\' as trail, arrival from ledger.entry order by arrival offset $1) x', [before])).map((r) => r.name)
    log('lines left', lines)
  })
  it('7 correct-person race', async () => {
    const f = aFamily(); await clerk.deed('register-household', f)
    const person = f.people[0]!.id
    const asking = (): Asking => ({ id: newId<DeedId>(), name: 'correct-person', actor: { id: clerk.worker.id, agency: clerk.worker.agency.id, site: null }, purpose: 'registration', at: new Date(), digest: 't', node: 1 })
    const name = (g: string) => aPerson(g, 'X').names
    const receipt = await carryOut(house.ground, asking(), async (act) => {
      const find = act.find
      Object.defineProperty(act, 'find', { value: async (t: any, ...v: any[]) => {
        const r = await (find as any)(t, ...v)
        if (t.join('').includes('from people.record where') && !t.join('').includes('insert')) { const o = await clerk.deed('correct-person', { person, seen: 1, names: name('First'), reason: 'first wins' }); log('A', o) }
        return r
      } })
      await correctPerson(act, { person, seen: 1, names: name('Second'), reason: 'second is lost' } as any)
    }).catch((e) => e)
    log('B receipt', receipt)
    log('past', await rows('select version from people.past where person = $1', [person]))
    log('record', await rows('select version from people.record where person = $1', [person]))
    const rc = await clerk.look('read-case', { case: f.case.id })
    log('name', rc.body.people[0].names[0].parts[0])
    log('later', await clerk.deed('correct-person', { person, seen: 2, names: name('Third'), reason: 'later one' }))
  })
  it('7b the same by plain concurrency', async () => {
    let both = 0
    for (let i = 0; i < 25; i++) {
      const f = aFamily(); await clerk.deed('register-household', f)
      const person = f.people[0]!.id
      const r = await Promise.all(Array.from({ length: 6 }, (_, k) => clerk.deed('correct-person', { person, seen: 1, sex: k % 2 ? 'male' : 'female', reason: 'abc' })))
      if (r.filter((x) => x.status === 200).length > 1) both++
    }
    log('rounds of 25 in which more than one correction of version 1 got a receipt', both)
  })
  it('8 stale keyring out of an old page', async () => {
    const f = aFamily(); await miriam.deed('register-household', f)
    const focus = f.people[0]!.id
    await house.ground.database.transact(async (sql) => {
      await sql`select 1 as one`
      const w = await miriam.deed('write-note', { id: newId(), case: f.case.id, category: 'health', text: 'first health note' }); log('note', w.status)
      await house.settle(); await sleep(200)
      await house.ground.keys.fetch(sql, [focus])
      return []
    }, 'begin isolation level repeatable read')
    const r = await miriam.look('read-case-work', { case: f.case.id })
    const r2 = await miriam.look('read-case-work', { case: f.case.id })
    log('read-case-work', [r.status, r2.status, r.body.code])
  })
  it('9 import: unaccompanied child', async () => {
    const up = await upload(miriam, 'uac.csv', 'Household ID,Full name,Sex,Date of birth,Unaccompanied\n77,Solo Kind,M,2016-05-05,yes\n')
    log('mapping', up.body.mapping?.sheets[0]?.columns.map((c: any) => [c.header, c.field]))
    await miriam.deed('run-import', { import: up.id, dryRun: false })
    const a = await ended(miriam, up.id)
    log('account', { ...a, mapping: undefined, sheets: undefined })
    const s = await miriam.look('search-people', { text: 'Solo Kind' })
    const c = s.body.found[0]?.case
    const rc = c && (await miriam.look('read-case', { case: c })).body
    const w = c && (await miriam.look('read-case-work', { case: c })).body
    log('uac', { needs: rc?.needs, child: rc?.family.childStatuses, tasks: w?.tasks, notes: w?.notes })
  })
  it('10 import next day with ages', async () => {
    const dir = mkdtempSync('/tmp/rev-'); const path = `${dir}/ages.csv`
    writeFileSync(path, 'Household ID,Full name,Sex,Age\n1,Tarek Almadi,M,40\n1,Rana Almadi,F,35\n')
    const actor = { id: clerk.worker.id, agency: clerk.worker.agency.id, site: null }
    const one = await importWorkbook(house.ground, { path, dryRun: false, actor, node: 1, now: () => new Date('2026-07-01T20:00:00Z') })
    const again = await importWorkbook(house.ground, { path, dryRun: false, actor, node: 1, now: () => new Date('2026-07-01T22:00:00Z') })
    const next = await importWorkbook(house.ground, { path, dryRun: false, actor, node: 1, now: () => new Date('2026-07-02T08:00:00Z') })
    const k = ({ registered, review, unchanged, refused }: any) => ({ registered, review, unchanged, refused })
    log('ages', [k(one), k(again), k(next)])
    const p2 = `${mkdtempSync('/tmp/rev-')}/list.csv`, p3 = `${mkdtempSync('/tmp/rev-')}/list.csv`
    writeFileSync(p2, 'Full name,Sex\nMohamed Ahmed,M\nAli Hassan,M\n')
    writeFileSync(p3, 'Full name,Sex\nMohamed Ahmed,M\nOmar Said,M\n')
    const imp = (path: string) => importWorkbook(house.ground, { path, dryRun: false, actor, node: 1, now: () => new Date() })
    log('two sites, one name', [k(await imp(p2)), k(await imp(p3))])
    const p4 = `${mkdtempSync('/tmp/rev-')}/list.csv`
    writeFileSync(p4, 'Full name,Sex\nNewat Top,F\nMohamed Ahmed,M\nAli Hassan,M\n')
    log('a row put on top', k(await imp(p4)))
  })
  it('11 import run by another, re-sent', async () => {
    const up = await upload(clerk, 'c.csv', 'Household ID,Full name,Sex\n9001,Borrowed Actor,M\n')
    const id = newId<DeedId>()
    log('steward may import?', (await ines.deed('run-import', { import: up.id, dryRun: false }, { id })).status)
    log('state', (await ended(ines, up.id)).state)
    const reg = (await rows(`select line from ledger.entry where line like '%register-household%' order by arrival desc limit 1`))[0]
    log('registered by', [JSON.parse(reg.line).actor === clerk.worker.id, JSON.parse(reg.line).actor === ines.worker.id])
    log('re-sent', await ines.deed('run-import', { import: up.id, dryRun: false }, { id }))
    await sleep(300)
    const b = await ended(ines, up.id)
    log('state after re-sending', [b.state, b.error])
    log('files left', readdirSync('/dev/shm').filter((n) => n.startsWith('kindred-import')).length)
  })
  it('12 join-household reason', async () => {
    const f = aFamily(), g = aFamily(); await clerk.deed('register-household', f); await clerk.deed('register-household', g)
    const r = await clerk.deed('join-household', { household: f.household.id, person: g.people[0]!.id, since: '2026-02-02', reason: 'moved in with her aunt' })
    log('join', r.status)
    log('columns', (await rows(`select column_name from information_schema.columns where table_schema='families' and table_name='member'`)).map((r) => r.column_name))
    const h = aFamily()
    const rr = await Promise.all(['2026-03-01', '2026-03-02', '2026-03-03'].map((since) => clerk.deed('join-household', { household: f.household.id, person: g.people[1]!.id, since, reason: 'abc' })))
    log('three joins at once', rr.map((x) => x.status))
  })
  it('13 app role may write an entry that is never placed', async () => {
    await house.ground.database.sql`insert into ledger.entry (id, done, line, about, trail, xact) values (${newId()}, true, '{"v":1,"name":"ghost"}', null, '{}', '3'::xid8)`
    await sleep(500)
    log('unplaced', await rows('select count(*)::int as n from ledger.entry e left join ledger.leaf l using (arrival) where l.arrival is null'))
    await house.owner.query(`delete from ledger.entry where line like '%ghost%'`)
  })
  it('14 odd dates', async () => {
    for (const since of ['0000-01-01', '0001-01-01']) { const f = aFamily(); f.household.since = since as any; log(since, await clerk.deed('register-household', f)) }
  })
  it('15 refusal lines of draw-tie aimed at a stranger', async () => {
    const f = aFamily(); await clerk.deed('register-household', f)
    const id = newId<DeedId>()
    log('draw', (await jonas.deed('draw-tie', { id: newId(), kind: 'mother', from: f.people[0]!.id, to: f.people[1]!.id, source: 'told-by-one' }, { id })).status)
    log('line', (await lineOf(id)).map((l) => l.about))
    const g = aFamily(); (g.people[0] as any).id = f.people[0]!.id; g.ties = []; g.household.head = g.people[1]!.id
    log('person id of another agency', await jonas.deed('register-household', g))
  })
  it('16 sign-in again', async () => {
    const id = newId()
    const s = () => house.house.app.inject({ method: 'POST', url: '/api/deeds/sign-in', payload: { id, purpose: 'registration', input: { worker: clerk.worker.id } } })
    log('sign-in twice', [(await s()).statusCode, (await s()).statusCode])
    const l = await house.house.app.inject({ method: 'GET', url: '/api/ledger/tile/entries/000.p/20' })
    log('ledger without session', [l.statusCode, l.rawPayload.length])
    const h = await house.house.app.inject({ method: 'GET', url: '/api/ledger/checkpoints' }); log('checkpoints', h.statusCode)
  })
})
