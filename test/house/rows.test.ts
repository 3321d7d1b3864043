import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeedId } from '../../ground/ids.ts'
import { verifyRooms, type WrongRow } from '../../ground/verify-rooms.ts'
import { verifyRows } from '../../ground/verify-rows.ts'
import { keepRows } from '../../server/keep-rows.ts'
import { earlierRows } from '../../server/rooms.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'

/** Somebody with every right in the database, who changes what deeds wrote, and what a verifier finds of it. */
let house: TestHouse
let clerk: AtWork
const family = aFamily()
const other = aFamily()
const [registered, registeredOther, corrected] = [newId<DeedId>(), newId<DeedId>(), newId<DeedId>()]
const sql = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const verify = () => verifyRooms(house.ground.database, { earlier: earlierRows })
const positionOf = async (deed: string) =>
  (
    await sql('select position::int from ledger.leaf join ledger.entry using (arrival) where id = $1 and done', [deed])
  )[0].position

beforeAll(async () => {
  house = await openTestHouse()
  clerk = await house.signIn('Amina Keller')
  await clerk.deed('register-household', family, { id: registered })
  await clerk.deed('register-household', other, { id: registeredOther })
  const [mother] = family.people
  const answer = await clerk.deed(
    'correct-person',
    { person: mother!.id, seen: 1, reason: 'misheard', sex: 'unknown' },
    { id: corrected },
  )
  expect(answer.status).toBe(200)
  await house.settle()
}, 120_000)
afterAll(() => house.close())

/** Changes rows behind the back of the house, verifies, and puts everything back. */
async function behindItsBack(...changes: string[]): Promise<WrongRow[]> {
  const table = /(?:update|into|from)\s+([a-z]+\.[a-z_]+)/.exec(changes[0]!)![1]!
  await sql(`create table public.spare as table ${table}`)
  try {
    await sql('set session_replication_role = replica')
    for (const change of changes) await sql(change)
    return (await verify()).wrong
  } finally {
    await sql(`delete from ${table}; insert into ${table} table public.spare; drop table public.spare`)
    await sql('set session_replication_role = origin')
  }
}

describe('an untouched house', () => {
  it('holds after the demonstration, registrations and a correction', async () => {
    const { wrong, rows, tables } = await verify()
    expect(wrong).toEqual([])
    expect(rows).toBeGreaterThan(300)
    expect(tables).toBeGreaterThan(20)
    expect((await verifyRows(house.ground.database.sql, house.ground.keys)).wrong).toEqual([])
  })
})

describe('what a superuser does to the rows of a room is found, and named', () => {
  it('a tie deleted', async () => {
    const [tie] = family.ties
    const wrong = await behindItsBack(`delete from families.tie where id = '${tie!.id}'`)
    const position = await positionOf(registered)
    expect(wrong).toMatchObject([{ from: position, until: position, table: 'families.tie', deed: registered }])
    expect(wrong[0]!.says).toMatch(/is gone/)
  })

  it('a tie turned round, and its kind changed', async () => {
    const [tie] = family.ties
    for (const change of ['from_person = to_person, to_person = from_person', `kind = 'grandparent'`]) {
      const wrong = await behindItsBack(`update families.tie set ${change} where id = '${tie!.id}'`)
      expect(wrong).toMatchObject([{ from: await positionOf(registered), table: 'families.tie', deed: registered }])
      expect(wrong[0]!.says).toMatch(/was changed/)
      expect(wrong[0]!.row).toContain(tie!.id)
    }
  })

  it('a standing inserted, under a deed of its own making or the name of one that was', async () => {
    const insert = (deed: string) =>
      `insert into sharing.standing select node, gen_random_uuid(), person, 'police-of-somewhere', because, purposes, categories, since, until, '${deed}' from sharing.standing where person = '${family.people[0]!.id}' limit 1`
    const never = newId()
    const invented = await behindItsBack(insert(never))
    expect(invented).toMatchObject([{ from: null, table: 'sharing.standing', deed: never }])
    expect(invented[0]!.says).toContain('is in no line')
    const borrowed = await behindItsBack(insert(registered))
    expect(borrowed).toMatchObject([
      { from: await positionOf(registered), table: 'sharing.standing', deed: registered },
    ])
    expect(borrowed[0]!.says).toContain('as no deed wrote it')
  })

  it('one byte of a sealed column changed', async () => {
    const [, child] = family.people
    for (const nth of [0, 17, 60]) {
      const wrong = await behindItsBack(
        `update people.record set identity = set_byte(identity, ${nth}, get_byte(identity, ${nth}) # 1) where person = '${child!.id}'`,
      )
      expect(wrong).toMatchObject([{ table: 'people.record', deed: registered, row: `1 ${child!.id}` }])
    }
  })

  it('the sealed bytes of two rows swapped', async () => {
    const [one, two] = [family.people[1]!.id, other.people[1]!.id]
    const wrong = await behindItsBack(
      `update people.record r set identity = o.identity from people.record o where r.person in ('${one}', '${two}') and o.person in ('${one}', '${two}') and o.person <> r.person`,
    )
    expect(new Set(wrong.map(({ deed }) => deed))).toEqual(new Set([registered, registeredOther]))
    expect(wrong.every(({ table }) => table === 'people.record')).toBe(true)
  })

  it('the whole contents of two rows swapped, key by key', async () => {
    const ids = other.ties.slice(0, 2).map(({ id }) => `'${id}'`)
    const wrong = await behindItsBack(
      `update families.tie r set kind = o.kind, from_person = o.from_person, to_person = o.to_person from families.tie o where r.id in (${ids}) and o.id in (${ids}) and o.id <> r.id`,
    )
    expect(wrong).toMatchObject([
      { table: 'families.tie', deed: registeredOther },
      { table: 'families.tie', deed: registeredOther },
    ])
  })

  it('a date changed by a microsecond, or a day', async () => {
    const when = await behindItsBack(
      `update cases.file set opened_at = opened_at + interval '1 microsecond' where id = '${family.case.id}'`,
    )
    expect(when).toMatchObject([{ table: 'cases.file', deed: registered }])
    const day = await behindItsBack(
      `update families.household set since = since - 1 where id = '${family.household.id}'`,
    )
    expect(day).toMatchObject([{ table: 'families.household', deed: registered }])
  })

  it('a row added to a table that names no deed, and one taken from it', async () => {
    const added = await behindItsBack(
      `insert into cases.file_person values (1, '${family.case.id}', '${other.people[0]!.id}', 9)`,
    )
    expect(added).toMatchObject([{ from: null, table: 'cases.file_person', deed: null }])
    expect(added[0]!.row).toContain(other.people[0]!.id)
    const taken = await behindItsBack(`delete from cases.file_person where file = '${family.case.id}' and nth = 1`)
    expect(taken).toMatchObject([{ from: await positionOf(registered), table: 'cases.file_person' }])
  })

  it('an older version of a record put back, whether what came after is hidden or not', async () => {
    const person = family.people[0]!.id
    const back = `update people.record r set version = p.version, sex = p.sex, identity = p.identity, contact = p.contact from people.past p where p.person = r.person and r.person = '${person}'`
    const wrong = await behindItsBack(back)
    expect(wrong).toContainEqual(
      expect.objectContaining({ table: 'people.record', deed: corrected, from: await positionOf(corrected) }),
    )
    await sql('create table public.past as table people.past; set session_replication_role = replica')
    await sql(`delete from people.past where person = '${person}'`)
    const hidden = await behindItsBack(
      `update people.record r set version = p.version, sex = p.sex, identity = p.identity, contact = p.contact from public.past p where p.person = r.person and r.person = '${person}'`,
    )
    await sql(
      'insert into people.past table public.past; drop table public.past; set session_replication_role = origin',
    )
    expect(hidden.map(({ table, deed }) => `${table} ${deed}`).sort()).toEqual([
      `people.past ${corrected}`,
      `people.record ${corrected}`,
    ])
  })

  it('what a record said before it was corrected changed', async () => {
    const wrong = await behindItsBack(`update people.past set sex = 'male' where person = '${family.people[0]!.id}'`)
    expect(wrong.map(({ table, deed }) => `${table} ${deed}`).sort()).toEqual([
      `people.past ${corrected}`,
      `people.record ${registered}`,
    ])
  })

  it('who works here, and who is at work', async () => {
    const promoted = await behindItsBack(
      `update agencies.role_held set role = 'administrator' where worker = '${clerk.worker.id}'`,
    )
    expect(promoted).toMatchObject([{ table: 'agencies.role_held' }])
    const prolonged = await behindItsBack(
      `update agencies.session set until = until + interval '1 year' where worker = '${clerk.worker.id}'`,
    )
    expect(prolonged.length).toBeGreaterThan(0)
    expect(prolonged[0]).toMatchObject({ table: 'agencies.session' })
  })

  it('the list of a deed changed with its row', async () => {
    const forge = async () => {
      await sql('create table public.spare as select * from ledger.entry where id = $1', [registered])
      await sql('set session_replication_role = replica')
      await sql(`update ledger.entry set rows = substr(rows, 1, length(rows) - 36) where id = '${registered}' and done`)
      const { wrong } = await verifyRows(house.ground.database.sql, house.ground.keys)
      await sql(
        `update ledger.entry e set rows = s.rows from public.spare s where s.arrival = e.arrival; drop table public.spare; set session_replication_role = origin`,
      )
      return wrong
    }
    expect(await forge()).toMatchObject([
      { from: await positionOf(registered), says: expect.stringContaining('the list of the rows') },
    ])
  })
})

describe('erased rows', () => {
  it('are no fault where a later deed declares them, and only there', async () => {
    const gone = `delete from families.tie where id = '${other.ties[0]!.id}'`
    await sql('create table public.spare as table families.tie')
    await sql(`set session_replication_role = replica; ${gone}`)
    const { wrong } = await verifyRooms(house.ground.database, {
      earlier: earlierRows,
      erased: new Set([registeredOther]),
    })
    const undeclared = await verifyRooms(house.ground.database, { earlier: earlierRows, erased: new Set([registered]) })
    await sql(
      'delete from families.tie; insert into families.tie table public.spare; drop table public.spare; set session_replication_role = origin',
    )
    expect(wrong).toEqual([])
    expect(undeclared.wrong).toMatchObject([{ table: 'families.tie', deed: registeredOther }])
  })
})

describe('a table that comes later', () => {
  const covered = async () =>
    (
      await sql(
        `select n.nspname || '.' || c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where tgname = 'keep_insert'`,
      )
    ).map(({ name }) => name)

  it('is covered when the house opens', async () => {
    await sql('create table cases.later (id uuid primary key, deed uuid not null)')
    expect(await covered()).not.toContain('cases.later')
    await keepRows(house.owner)
    expect(await covered()).toContain('cases.later')
    await sql('drop table cases.later')
  })

  it('with a type of its own, or without a key, keeps the house shut', async () => {
    await sql(
      `create type cases.mood as enum ('well'); create table cases.later (id uuid primary key, mood cases.mood)`,
    )
    await expect(keepRows(house.owner)).rejects.toThrow(/cases.later.mood has a type of its own/)
    await sql('drop table cases.later; drop type cases.mood; create table cases.later (id uuid)')
    await expect(keepRows(house.owner)).rejects.toThrow(/no primary key/)
    await sql('drop table cases.later')
  })

  it('may gain columns that are empty in what was written before', async () => {
    await sql('alter table families.tie add column later text')
    expect((await verify()).wrong).toEqual([])
    const more = aFamily()
    await clerk.deed('register-household', more)
    await sql(
      `set session_replication_role = replica; update families.tie set later = 'x' where id = '${family.ties[0]!.id}'`,
    )
    const { wrong } = await verify()
    await sql(
      `update families.tie set later = null where id = '${family.ties[0]!.id}'; set session_replication_role = origin`,
    )
    expect(wrong).toMatchObject([{ table: 'families.tie', deed: registered }])
    expect((await verify()).wrong).toEqual([])
  })

  it('is changed by no migration in a way that would change what was written before', () => {
    const folder = new URL('../../db/migrations/', import.meta.url)
    for (const name of readdirSync(folder).filter((one) => one > '0020')) {
      const text = readFileSync(new URL(name, folder), 'utf8').replace(/--.*$/gm, '')
      const changes = [...text.matchAll(/alter\s+table\s+([a-z]+)\.[a-z_]+([^;]*)/gi)]
      for (const [change, schema, what] of changes) {
        if (['ledger', 'sealing', 'public'].includes(schema!)) continue
        expect(what, `${name}: ${change}`).not.toMatch(/\b(drop\s+column|alter\s+column|rename|not\s+null|default)\b/i)
      }
    }
  })
})

describe('a deed that a superuser makes up', () => {
  /** Writes a line of their own into the ledger, as the house would, with a standing that it lists; what is found of it. */
  const madeUp = async (line: (text: string) => string, done = true) => {
    const look = newId<DeedId>()
    await clerk.look('read-case', { case: family.case.id }, { id: look })
    await house.settle()
    const id = done ? look : registered
    const [{ line: text, about, trail }] = await sql(
      'select line, about, trail::text[] as trail from ledger.entry where id = $1',
      [id],
    )
    if (!done) await sql('drop index ledger.entry_done_once')
    await sql('begin')
    await sql(
      `insert into sharing.standing select node, gen_random_uuid(), person, 'police-of-somewhere', because, purposes, categories, since, until, $1 from sharing.standing where person = $2 limit 1`,
      [id, family.people[0]!.id],
    )
    await sql('insert into ledger.entry (id, done, line, about, trail) values ($1, true, $2, $3, $4::bigint[])', [
      id,
      line(text),
      about,
      trail,
    ])
    await sql('commit')
    await house.settle()
    const found = {
      lines: (await verifyRows(house.ground.database.sql, house.ground.keys)).wrong,
      rows: (await verify()).wrong,
    }
    return { ...found, id }
  }
  const withoutRows = (text: string) => text.replace(/,"rows":"[^"]*"/, '')

  it('out of a look that was had is found by its seal, though its rows are listed', async () => {
    const { lines, rows } = await madeUp((text) => text.replace('"outcome":"seen"', '"outcome":"done"'))
    expect(rows, 'the list agrees with the rows').toEqual([])
    expect(lines).toMatchObject([{ says: expect.stringContaining('not sealed by the house') }])
  })

  it('by playing a sealed line again with other rows is found', async () => {
    const { lines, id } = await madeUp(withoutRows, false)
    expect(lines.map(({ says }) => says).join()).toContain(`deed ${id} is done twice`)
  })
})
