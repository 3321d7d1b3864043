import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, signIn } from '../../bench/client.ts'
import { freePort, type OpenedHouse, openHouse } from '../../bench/house.ts'
import { inventFamily } from '../../bench/invent.ts'
import { makeId } from '../../ground/ids.ts'
import { startPostgres, urlOf } from '../../server/postgres.ts'
import { untilPublished } from '../world/ledger.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kindred-command-'))
const away = (name: string) => join(folder, name)
let house: OpenedHouse
let cookie: string
const family = inventFamily()

beforeAll(async () => {
  house = await openHouse({ home: away('data') })
  cookie = await signIn(house.port, 'Amina Keller')
  expect((await register(house.port, family)).status).toBe(200)
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

async function register(port: number, household = inventFamily()) {
  const client = new Client(port, cookie)
  try {
    return await client.ask('deeds', 'register-household', household)
  } finally {
    client.close()
  }
}

async function read(port: number): Promise<{ status: number; body: string }> {
  const client = new Client(port, await signIn(port, 'Amina Keller'))
  try {
    return await client.ask('looks', 'read-case', { case: family.case.id })
  } finally {
    client.close()
  }
}

type Said = { code: number; out: string; err: string; facts: any }
function kindred(...args: string[]): Promise<Said> {
  return run(join(ROOT, 'server/kindred.ts'), args)
}
function run(program: string, args: string[], cwd = folder): Promise<Said> {
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], { cwd }, (error, out, err) => {
      const facts = args.includes('--json') && out ? JSON.parse(out) : undefined
      resolve({ code: error ? Number(error.code) : 0, out, err, facts })
    }),
  )
}

describe('the command line', () => {
  it('lists its commands, and each its options', async () => {
    const { out, code } = await kindred('--help')
    expect(code).toBe(0)
    const commands = readdirSync(join(ROOT, 'server/commands')).map((name) => name.replace('.ts', ''))
    const named = commands.filter(
      (one) => !['command', 'ground-of', 'as-keeper', 'find-actor', 'read-json'].includes(one),
    )
    for (const name of named) expect(out).toContain(`  ${name}`)
    for (const told of await Promise.all(named.map((name) => kindred(name, '--help'))))
      expect(told).toMatchObject({ code: 0, out: expect.stringContaining('--json') })
  })

  it('says by its exit code what went wrong', async () => {
    const port = await freePort()
    const [dance, ...others] = await Promise.all([
      kindred('dance'),
      kindred('verify', '--loudly'),
      kindred('verify', away('nowhere')),
      kindred('verify', `http://127.0.0.1:${port}`),
      kindred('health', '--data', away('nowhere')),
      kindred('backup', away('backup-of-nothing'), '--data', away('nowhere')),
      kindred('verify', away('nowhere'), '--json'),
    ])
    expect(dance).toMatchObject({ code: 2, err: expect.stringContaining('dance') })
    expect(others.map(({ code }) => code)).toEqual([2, 3, 3, 3, 3, 3])
    expect(others.at(-1)!.facts).toMatchObject({ code: 3 })
  })

  it('carries forms from a file into an open house, with nothing written before it is said', async () => {
    const label = (en: string) => ({ en, fr: en, ar: en, es: en })
    const list = { key: 'grades', name: label('Grades'), codes: [{ code: 'one', label: label('One') }] }
    const grade = { key: 'grade', kind: 'code', label: label('Grade'), as: 'education.school', list: 'grades' }
    const sections = [{ key: 'first', label: label('First'), fields: [grade] }]
    const content = { name: label('School'), about: 'person', sections }
    const file = {
      ...{ kind: 'kindred-forms', version: 1 },
      lists: [{ reach: 'agency', list }],
      forms: [{ key: 'school', reach: 'agency', edition: 1, content }],
    }
    const by = ['--data', house.home, '--as', 'Nadia Haddad', '--json']
    writeFileSync(away('forms.json'), JSON.stringify(file))
    const dry = await kindred('promote-forms', away('forms.json'), ...by)
    expect(dry).toMatchObject({ code: 0, facts: { conflicts: [] } })
    expect(dry.facts.steps).toHaveLength(3)
    expect((await kindred('export-forms', '--out', away('none.json'), ...by)).facts).toMatchObject({ forms: 0 })
    expect((await kindred('promote-forms', away('forms.json'), '--apply', ...by)).facts).toMatchObject({
      ...{ done: 3, refused: [] },
    })
    expect((await kindred('promote-forms', away('forms.json'), '--apply', ...by)).facts).toMatchObject({ steps: [] })
    expect((await kindred('export-forms', '--out', away('out.json'), ...by)).facts).toMatchObject({
      forms: 1,
      lists: 1,
    })
    expect((await kindred('compare-forms', away('forms.json'), away('out.json'))).out).toBe('They say the same.\n')
    const clash = { ...content, sections: [{ ...sections[0], fields: [{ ...grade, kind: 'text' }] }] }
    writeFileSync(
      away('clash.json'),
      JSON.stringify({ ...file, lists: [], forms: [{ ...file.forms[0], content: clash }] }),
    )
    const refused = await kindred('promote-forms', away('clash.json'), '--apply', ...by)
    expect(refused).toMatchObject({ code: 1, facts: { conflicts: [{ place: 'form school, grade' }] } })
    const { out } = await kindred('compare-forms', away('none.json'), away('out.json'))
    expect(out).toContain('form school: is only in the second')
    expect(await kindred('import-forms', away('nowhere'))).toMatchObject({ code: 2 })
    expect(
      await kindred('promote-forms', away('out.json'), '--as', 'Amina Keller', '--data', house.home),
    ).toMatchObject({
      code: 2,
    })
  })

  it('finds an open house well, and verifies it with the rows of its database', async () => {
    await untilPublished(house)
    const well = await kindred('health', '--data', house.home, '--json')
    expect(well).toMatchObject({ code: 0, facts: { wrong: [] } })
    const { code, facts } = await kindred('verify', '--data', house.home, '--json')
    expect(code).toBe(0)
    expect(facts).toMatchObject({ wrong: [], first: null, rows: { sealedChecked: true, erased: 0 } })
    expect(facts.rows.rows).toBeGreaterThanOrEqual(facts.size)
    expect(facts.size).toBeGreaterThan(40)
  })

  it('verifies a copied folder with nothing installed beside it', async () => {
    await untilPublished(house)
    cpSync(join(house.home, 'ledger'), away('copy'), { recursive: true })
    const bare = away('bare')
    const needed = [
      'bytes',
      'check-ledger',
      'checkpoint',
      'cosignature',
      'kms',
      'ledger-folder',
      'ledger-proof',
      'ledger-source',
      'merkle',
      'note',
      'prove',
      'quorum',
      'sha256',
      'tiles',
      'verify-ledger',
      'witness',
      'witness-state',
    ].map((name) => `ground/${name}.ts`)
    for (const path of [
      ...needed,
      'server/kindred.ts',
      'server/config.ts',
      'server/commands/command.ts',
      'server/commands/verify.ts',
      'server/commands/witness.ts',
      'server/commands/prove.ts',
    ])
      cpSync(join(ROOT, path), join(bare, path))
    writeFileSync(join(bare, 'package.json'), '{"type":"module"}')
    const key = readFileSync(away('copy/verifier-key'), 'utf8').trim()
    expect(await run(join(bare, 'server/kindred.ts'), ['verify', away('copy'), '--key', key])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Everything holds.'),
    })
    const bareRun = (...args: string[]) => run(join(bare, 'server/kindred.ts'), args)
    expect(await bareRun('witness', '--new-key', 'bare.example/w', '--key', away('bare.key'))).toMatchObject({
      code: 0,
    })
    const witness = [
      'witness',
      '--log',
      away('copy'),
      '--key',
      away('bare.key'),
      '--state',
      away('bare-state'),
      '--once',
    ]
    expect(await bareRun(...witness, '--begin', '--log-key', key)).toMatchObject({ code: 0 })
    expect(await bareRun('prove', '7', '--ledger', away('copy'), '--out', away('receipt'))).toMatchObject({ code: 0 })
    expect(await bareRun('verify', '--proof', away('receipt'), '--key', key)).toMatchObject({ code: 0 })
  })

  it('finds a changed line in a copied folder, and what a kept checkpoint no longer agrees with', async () => {
    const kept = away('kept-checkpoint')
    cpSync(away('copy/checkpoint'), kept)
    expect(await kindred('verify', `http://127.0.0.1:${house.port}`, '--since', kept)).toMatchObject({ code: 0 })
    const folderOf = join(away('copy'), 'tile/entries/000.p')
    const path = join(folderOf, readdirSync(folderOf)[0]!)
    const bundle = readFileSync(path)
    bundle[100]! ^= 1
    writeFileSync(path, bundle)
    const { code, facts } = await kindred('verify', away('copy'), '--json')
    expect(code).toBe(1)
    expect(facts.first).toBe(0)
  })

  it('links the records of an open house with each other, and opens nothing in a dry run', async () => {
    expect(await kindred('link', '--dry-run')).toMatchObject({ code: 2 })
    expect(await kindred('link', '--node', 'people.csv')).toMatchObject({ code: 2 })
    expect(await kindred('link', '--node', '--data', away('nowhere'))).toMatchObject({ code: 3 })
    const { code, facts, err } = await kindred('link', '--node', '--dry-run', '--data', house.home, '--json')
    expect(code).toBe(0)
    expect(facts).toMatchObject({ dryRun: true, records: expect.any(Number), renewed: 0 })
    expect(facts.records).toBeGreaterThan(40)
    expect(err).toContain(`${facts.records} records read`)
    expect(err).not.toContain(family.people[0]!.names[0]!.parts[0]!.text)
    const { facts: linked } = await kindred('link', '--node', '--data', house.home, '--json', '--threads', '2')
    expect(linked.likely + linked.maybe).toBe(facts.likely + facts.maybe)
    expect((await kindred('link', '--node', '--data', house.home, '--json')).facts).toMatchObject({
      likely: 0,
      maybe: 0,
    })
    await untilPublished(house)
    expect(await kindred('verify', '--data', house.home)).toMatchObject({ code: 0 })
  })

  it('wraps every keyring under a new key while the house is at work, which reads and registers on', async () => {
    const going = setInterval(() => register(house.port).catch(() => {}), 30)
    const { code, facts } = await kindred('keys', 'rotate', '--data', house.home, '--json')
    clearInterval(going)
    expect(code).toBe(0)
    expect(facts).toMatchObject({ kek: 2 })
    expect((await read(house.port)).body).toContain(family.people[0]!.names[0]!.parts[0]!.text)
    expect((await register(house.port)).status).toBe(200)
    const owner = new pg.Client({ connectionString: urlOf(join(house.home, 'run'), 'postgres') })
    await owner.connect()
    const { rows } = await owner.query(
      'select distinct kek from sealing.keyring union select distinct kek from sealing.house_key',
    )
    const deeds = await owner.query(
      `select line::jsonb->>'name' as name from ledger.entry where line like '%key%' order by arrival`,
    )
    await owner.end()
    expect(rows).toEqual([{ kek: 2 }])
    expect(deeds.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['renew-key', 'rewrap-keyrings']))
    await untilPublished(house)
    expect(await kindred('verify', '--data', house.home)).toMatchObject({ code: 0 })
  })

  it('backs up a house at work, without its keys, and restores it where the keys are', async () => {
    const acknowledged: { id: string; at: number }[] = []
    const going = setInterval(async () => {
      const household = inventFamily()
      if ((await register(house.port, household)).status === 200)
        acknowledged.push({ id: household.case.id, at: Date.now() })
    }, 20)
    // However quick the copy, people were at work well before it.
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(5)
    await new Promise((resume) => setTimeout(resume, 500))
    const backedUp = await kindred('backup', away('backup'), '--data', house.home, '--json')
    clearInterval(going)
    expect(backedUp).toMatchObject({ code: 0, facts: { keys: false, keks: [2] } })
    expect(readdirSync(away('backup')).sort()).toEqual(['backup.json', 'ledger', 'pg'])
    expect(await kindred('backup', away('backup'), '--data', house.home)).toMatchObject({ code: 2 })

    expect(await kindred('restore', away('backup'))).toMatchObject({ code: 2 })
    expect(await kindred('restore', away('backup'), '--data', house.home)).toMatchObject({ code: 2 })
    expect(await kindred('restore', away('backup'), '--data', away('keyless'))).toMatchObject({ code: 1 })
    await expect(openHouse({ home: away('keyless') })).rejects.toThrow(/keys of this house are missing/)
    expect(existsSync(away('keyless/keys/kek-1.key')), 'made a key that opens nothing').toBe(false)

    const keys = join(house.home, 'keys')
    expect(await kindred('restore', away('backup'), '--data', away('again'), '--keys', keys)).toMatchObject({ code: 0 })
    const again = await openHouse({ home: away('again') })
    try {
      expect((await read(again.port)).body).toContain(family.people[0]!.names[0]!.parts[0]!.text)
      const owner = new pg.Client({ connectionString: urlOf(join(again.home, 'run'), 'postgres') })
      await owner.connect()
      const { rows } = await owner.query('select id from cases.file')
      await owner.end()
      const there = new Set(rows.map(({ id }) => id))
      // The copy ends a moment before the command does.
      const before = acknowledged.filter(({ at }) => at < Date.parse(backedUp.facts.at) - 500)
      expect(before.length).toBeGreaterThan(5)
      expect(before.filter(({ id }) => !there.has(id))).toEqual([])
      expect(await kindred('verify', '--data', again.home)).toMatchObject({ code: 0 })
      expect(await kindred('verify', away('again/ledger'), '--since', away('kept-checkpoint'))).toMatchObject({
        code: 0,
      })
    } finally {
      await again.close()
    }
  })

  it('begins an empty agency: opens it, lets its first administrator in, and nobody else', async () => {
    const id = makeId<string>(new Date())
    const opening = {
      agencies: [{ id: 'river-legal-aid', name: 'River Legal Aid', type: 'LA', country: 'QMA' }],
      sites: [],
      workers: [
        {
          id,
          agency: 'river-legal-aid',
          site: null,
          name: 'Rosa Lindgren',
          roles: [{ id: makeId(new Date()), role: 'administrator', from: '2026-01-01T00:00:00Z', until: null }],
          trainings: [],
          nationalityConflict: null,
        },
      ],
    }
    const file = away('opening.json')
    writeFileSync(file, JSON.stringify({ ...opening, agencies: [{ ...opening.agencies[0], type: 'XX' }] }))
    expect(await kindred('open-agencies', file, '--data', house.home)).toMatchObject({
      code: 2,
      err: expect.stringContaining('agencies.0.type'),
    })
    writeFileSync(file, JSON.stringify(opening))
    const open = () => kindred('open-agencies', file, '--data', house.home, '--json')
    expect(await open()).toMatchObject({ code: 0, facts: { agencies: 1, workers: 1 } })
    expect(await open()).toMatchObject({ code: 1, facts: { error: 'already-there' } })

    expect(await kindred('enrol-first', 'Nobody', '--data', house.home)).toMatchObject({ code: 2 })
    expect(await kindred('enrol-first', 'Miriam Sola', '--data', house.home, '--json')).toMatchObject({
      code: 1,
      facts: { error: 'role-may-not' },
    })
    const { facts } = await kindred('enrol-first', 'Rosa Lindgren', '--data', house.home, '--json')
    const ask = (halves: string[]) =>
      fetch(`http://127.0.0.1:${house.port}/api/passkeys/question`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ use: 'enrol', halves }),
      })
    expect((await ask(facts.halves)).status).toBe(200)
    expect((await ask([...facts.halves].reverse())).status).toBe(404)
    expect(await kindred('lift-suspension', 'river-legal-aid', '--data', house.home, '--json')).toMatchObject({
      code: 1,
      facts: { lifted: 0 },
    })
  })

  it('closes though somebody holds a line open, and backs up a closed house with its keys when asked', async () => {
    const silent = connect(house.port, '127.0.0.1').on('error', () => {}) // as a browser opens one ahead of need
    await new Promise((resolve) => silent.once('connect', resolve))
    house.process.kill('SIGTERM')
    await new Promise((resolve) => house.process.once('exit', resolve))
    expect(await kindred('backup', away('moved'), '--data', house.home, '--with-keys', '--json')).toMatchObject({
      code: 0,
      facts: { keys: true },
    })
    expect(readdirSync(away('moved/keys')).sort()).toEqual(['kek-1.key', 'kek-2.key', 'ledger.pem', 'provider.pem'])
    const closed = await kindred('verify', '--data', house.home, '--json')
    expect(closed).toMatchObject({ code: 0, facts: { wrong: [], rows: { sealedChecked: true }, rooms: { wrong: [] } } })
    // Somebody takes a tie away while the house is closed.
    const postgres = await startPostgres(house.home)
    const owner = new pg.Client({ connectionString: postgres.url('postgres') })
    await owner.connect()
    await owner.query('set session_replication_role = replica')
    const [{ deed }] = (
      await owner.query('delete from families.tie where id = (select id from families.tie limit 1) returning deed')
    ).rows as [{ deed: string }]
    await owner.end()
    await postgres.stop()
    const found = await kindred('verify', '--data', house.home, '--json')
    expect(found).toMatchObject({ code: 1, facts: { wrong: [{ table: 'families.tie', deed }] } })
  })
})
