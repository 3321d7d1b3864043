import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, signIn } from '../../bench/client.ts'
import { type OpenedHouse, openHouse } from '../../bench/house.ts'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { socketFolder, urlOf } from '../../server/postgres.ts'
import { aWord } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { aField, aForm } from '../world/forms.ts'
import { answer, household, known, request } from '../world/tracing.ts'

/** Words that are nowhere else in the world; whoever finds one of them found somebody. */
const CANARIES = {
  name: 'Zyqxvora',
  arabic: 'زقصغطورا',
  ethiopic: 'ቐዠጨሏቧ',
  cyrillic: 'Жыцщфора',
  phone: '99977331188442',
  number: 'QZ99X7731K',
  note: 'kanarienflugblatt',
  evidence: 'taufbuchfaksimile',
  story: 'grenzflussnebel',
  reason: 'irrtumsvermerk',
  judgement: 'zwillingsurteil',
  told: 'ankunftsprotokoll',
  link: 'gleichheitsgrund',
  household: 'zeltwechselwort',
  child: 'kindeslagewort',
  task: 'wachhausgang',
  search: 'Suchvogelname',
  imported: 'Tabellenvogel',
  importedPhone: '99977442299553',
  born: '1971-08-29',
  violence: 'faustschlagzeugin',
  health: 'lungenschattenbild',
  narrative: 'kellerverhoerbericht',
  consent: 'einwilligungssatz',
  safeguard: 'verfolgerhinweis',
  order: 'abstandsgebot',
  emergency: 'bewusstlosnotiz',
  photo: 'gesichtsbildspur',
  answer: 'formularantwortspur',
  typed: 'halbgetipptespur',
  town: 'wiedersehensort',
  step: 'schrittvermerk',
  laboratory: 'abstammungslabor',
  visit: 'besuchskinderwort',
  guardian: 'vormundsname',
  statement: 'suchaussagewort',
  home: 'heimatdorfwort',
  never: 'niemalsgesagtwort',
  sought: 'Gesuchtvogel',
  added: 'Nachtragsvogel',
  found: 'gefundenurteil',
  agreed: 'auffindbarwort',
  channel: 'vermittlungsweg',
  turn: 'suchstandwort',
}

let house: OpenedHouse
let client: Client
const folder = mkdtempSync(join(tmpdir(), 'kindred-canary-'))
const kindred = (...args: string[]) =>
  spawnSync(process.execPath, ['server/kindred.ts', ...args, '--data', house.home], { encoding: 'utf8' })
const ask = async (kind: 'deeds' | 'looks', name: string, input: unknown) => {
  const { status, body } = await client.ask(kind, name, input)
  expect(status, `${name} ${body}`).toBe(200)
  return JSON.parse(body)
}

beforeAll(async () => {
  house = await openHouse()
  client = new Client(house.port, await signIn(house.port, 'Grace Adeyemi'))
  await liveThrough()
  await sleep(1500)
})
afterAll(async () => {
  client.close()
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that a name, a phone or a story passes through. */
async function liveThrough(): Promise<void> {
  const family = aFamily(CANARIES.name)
  const others = [
    aPerson(CANARIES.arabic, CANARIES.name),
    aPerson(CANARIES.ethiopic, CANARIES.name),
    aPerson(CANARIES.cyrillic, CANARIES.name),
  ]
  const [mother] = family.people
  Object.assign(mother!, {
    born: { edtf: CANARIES.born },
    contact: { phones: [CANARIES.phone], address: CANARIES.story, safe: { askFor: CANARIES.name } },
    identifiers: [{ kind: 'passport', value: CANARIES.number }],
  })
  await ask('deeds', 'register-household', {
    ...family,
    people: [...family.people, ...others],
    needs: [{ id: newId(), person: mother!.id, code: 'SV' }],
    missing: [
      {
        id: newId(),
        person: others[0]!.id,
        cause: 'abuse',
        place: CANARIES.story,
        story: CANARIES.story,
        trace: 'wanted',
      },
    ],
    ties: family.ties.map((tie) => ({ ...tie, evidence: CANARIES.evidence })),
    notes: [{ id: newId(), category: 'protection', text: CANARIES.told }],
  })
  const file = family.case.id
  await ask('deeds', 'write-note', { id: newId(), case: file, category: 'asylum', text: CANARIES.note })
  await ask('deeds', 'set-task', { id: newId(), case: file, what: CANARIES.task, due: '2026-12-24' })
  await ask('deeds', 'judge-tie', { tie: family.ties[0]!.id, status: 'contested', reason: CANARIES.reason, seen: 0 })
  await ask('deeds', 'correct-person', { person: mother!.id, seen: 1, sex: 'female', reason: CANARIES.reason })
  await tellOfTwins(family)
  await tellTheWorst()
  await tellOfSearch()
  await ask('deeds', 'close-case', { case: file, closing: 'left', reason: CANARIES.reason })
  for (const text of [CANARIES.search, CANARIES.name, CANARIES.phone, CANARIES.arabic])
    await ask('looks', 'search-people', { text })
  const { people } = await ask('looks', 'read-case', { case: file })
  expect(people[0].names[0].parts[1].text).toBe(CANARIES.name)
  // Refused and broken requests may be logged; what was in them must not be.
  await client.ask('deeds', 'register-household', { ...family, [CANARIES.name]: CANARIES.note })
  await client.ask('deeds', 'write-note', {
    id: newId(),
    case: file,
    category: 'asylum',
    text: `${CANARIES.note}\u0000`,
  })
  const workbook = join(folder, 'workbook.csv')
  writeFileSync(
    workbook,
    `household_id,given_name,family_name,sex,birth_date,phone_no,notes\nH-1,${CANARIES.imported},${CANARIES.imported},F,1980-02-03,${CANARIES.importedPhone},${CANARIES.note}\n`,
  )
  expect(JSON.parse(kindred('import', workbook, '--json').stdout)).toMatchObject({ rows: 1, refused: 0 })
}

/** What is told of violence, illness and flight, and what protects from it, each by whoever works with it. */
async function tellTheWorst(): Promise<void> {
  const workers = ['Miriam Sola', 'Dr Salim Aziz', 'Grace Adeyemi', 'Nadia Haddad'].map(async (name) => {
    const desk = new Client(house.port, await signIn(house.port, name))
    return async (deed: string, input: unknown, purpose: string) => {
      const { status, body } = await desk.ask('deeds', deed, input, { purpose })
      expect(status, `${deed} ${body}`).toBe(200)
    }
  })
  const [miriam, salim, grace, nadia] = await Promise.all(workers)
  const [family, patients, refugees] = [aFamily(), aFamily(), aFamily()]
  await miriam!('register-household', family, 'protection')
  await salim!('register-household', patients, 'health-care')
  await grace!('register-household', refugees, 'asylum-procedure')
  const note = (one: typeof family, category: string, text: string) => ({
    id: newId(),
    case: one.case.id,
    category,
    text,
  })
  await miriam!('write-note', note(family, 'protection', CANARIES.violence), 'gbv-service')
  await salim!('write-note', note(patients, 'health', CANARIES.health), 'health-care')
  await grace!('write-note', note(refugees, 'asylum', CANARIES.narrative), 'asylum-procedure')
  const [person, other] = family.people.map(({ id }) => id)
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(CANARIES.photo.repeat(3))])
  await miriam!('add-photo', { person, type: 'image/jpeg', data: picture.toString('base64') }, 'protection')
  const word = aWord(person!, { words: CANARIES.consent })
  await miriam!('record-consent', word, 'service-delivery')
  await miriam!('set-safeguards', { person, stewardApproval: true, reason: CANARIES.safeguard }, 'protection')
  const order = { id: newId(), protects: person, against: other, until: null, source: CANARIES.order }
  await miriam!('order-no-contact', order, 'protection')
  const urgent = { id: newId(), person: other, categories: ['identity'], hours: 1, reason: CANARIES.emergency }
  await salim!('open-emergency', urgent, 'health-care')
  const form = newId()
  const content = aForm([aField({ key: 'told', kind: 'long-text', as: 'protection.narrative' })])
  await nadia!('draft-form', { form, key: 'told', reach: 'agency', seen: 0, content }, 'administration')
  await nadia!('publish-form', { form, seen: 1, editionSeen: 0 }, 'administration')
  const filling = { form, edition: 1, person, seen: 0 }
  const told = { answers: { told: CANARIES.answer }, finished: true }
  const typed = { answers: { told: CANARIES.typed }, finished: false }
  await miriam!('fill-form', { ...filling, sheet: newId(), ...told }, 'protection')
  await miriam!('fill-form', { ...filling, sheet: newId(), ...typed }, 'protection')
  await tellOfCare(miriam!)
}

/** A plan by which a child comes to its mother, a visit to it, and who its guardian is. */
async function tellOfCare(miriam: (deed: string, input: unknown, purpose: string) => Promise<void>): Promise<void> {
  const [whole, she, he] = [aFamily(), aPerson('Wanjiru', 'Oduya'), aPerson('Kamau', 'Ndege')]
  const alone = { people: [she, he], ties: [], household: { ...whole.household, head: she.id } }
  await miriam('register-household', { ...whole, ...alone }, 'protection')
  const [mother, child] = [she.id, he.id]
  const [plan, care, guardianship, on] = [newId(), newId(), newId(), '2026-11-20']
  const own = 'harbour-family-service'
  const sides = { from: own, to: own, travel: own }
  const between = { from: [child], to: [mother], country: 'QMA', town: CANARIES.town, sides }
  await miriam('plan-reunification', { id: plan, ...between }, 'family-tracing')
  const evidence = [{ kind: 'dna', laboratory: CANARIES.laboratory, number: '12' }]
  const step = { plan, step: 'verify-tie', seen: 0, turn: 'done', on, words: CANARIES.step, evidence }
  await miriam('turn-step', step, 'family-tracing')
  const given = { id: care, carer: mother, over: child, form: 'care', basis: 'family', since: on, until: null }
  await miriam('record-care', given, 'protection')
  const visit = {
    id: newId(),
    care,
    on,
    alone: true,
    how: 'concerns',
    childWords: CANARIES.visit,
    done: CANARIES.visit,
  }
  await miriam('record-visit', visit, 'protection')
  const asked = { guardianship, child, on }
  await miriam('turn-guardianship', { ...asked, seen: 0, turn: 'requested', words: CANARIES.guardian }, 'protection')
}

/** A grown daughter seeks her mother, whom a colleague keeps: what was told, who is sought, what was found, said and told at last. */
async function tellOfSearch(): Promise<void> {
  const desks = ['Miriam Sola', 'Joseph Okello'].map(
    async (name) => new Client(house.port, await signIn(house.port, name)),
  )
  const [miriam, joseph] = (await Promise.all(desks)) as [Client, Client]
  const by = async (desk: Client, deed: string, input: unknown, purpose = 'family-tracing') => {
    const { status, body } = await desk.ask('deeds', deed, input, { purpose })
    expect(status, `${deed} ${body}`).toBe(200)
  }
  const born = { sex: 'female', born: { edtf: '1990' } } as const
  const [daughter, mother] = [known('Wanjeri Ndungu', born), known(CANARIES.sought, { sex: 'female' })]
  const [found, other] = [
    known(CANARIES.sought, { sex: 'female', born: { edtf: '1965' } }),
    known('Wanjeri Ndungu', born),
  ]
  await by(joseph, 'register-household', household([found], [other], [['mother', found, other]]), 'protection')
  await by(miriam, 'register-household', household([daughter], [mother], [['mother', mother, daughter]]), 'protection')
  const told = { statement: CANARIES.statement, place: CANARIES.home, never: CANARIES.never }
  const asked = request(daughter, [mother], told)
  await by(miriam, 'open-tracing', asked)
  const aunt = known(CANARIES.added, { sex: 'female' })
  const ties = [{ id: newId(), kind: 'aunt-uncle', from: aunt.id, to: daughter.id, source: 'told-by-one' }]
  const added = { id: newId(), request: asked.id, person: aunt, ties, separation: newId(), cause: 'conflict' }
  await by(miriam, 'add-sought', { ...added, place: CANARIES.home })
  await by(joseph, 'agree-to-be-found', answer(found, { explained: CANARIES.agreed }))
  const candidate = await until(async () => {
    const { body } = await miriam.ask('looks', 'list-tracing', {}, { purpose: 'family-tracing' })
    return JSON.parse(body).candidates[0]?.id as string | undefined
  })
  const judged = { candidate, verdict: 'match', reason: CANARIES.found, seen: 0 }
  await by(miriam, 'judge-trace', { ...judged, side: daughter.id })
  await by(joseph, 'judge-trace', { ...judged, side: found.id })
  const way = { candidate, way: 'letter', channel: CANARIES.channel }
  await by(joseph, 'disclose-trace', { ...way, side: found.id })
  const turn = { request: asked.id, status: 'in-progress', on: '2026-11-20', words: CANARIES.turn, seen: 0 }
  await by(miriam, 'state-tracing', turn)
  for (const desk of [miriam, joseph]) desk.close()
}

async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await find()
    if (found !== undefined) return found
    await sleep(100)
  }
}

/** The same family written down again: a review to judge, records to join and part, somebody who changes tents. */
async function tellOfTwins(family: RegisterHousehold): Promise<void> {
  const again = aFamily()
  const twins = again.people.map((person, nth) => ({ ...family.people[nth]!, id: person.id }))
  await ask('deeds', 'register-household', { ...again, people: twins })
  let reviews: { id: string }[] = []
  while (reviews.length === 0) {
    await sleep(100)
    reviews = (await ask('looks', 'list-reviews', {})).reviews
  }
  const verdict = { review: reviews[0]!.id, verdict: 'unsure', reason: CANARIES.judgement, seen: 0 }
  await ask('deeds', 'settle-review', verdict)
  // Two who have nobody: of whoever has, it would be asked who is parted by it.
  const alone = [aFamily(), aFamily()].map((one) => ({ ...one, people: one.people.slice(0, 1), ties: [] }))
  for (const one of alone) await ask('deeds', 'register-household', one)
  const [records, link] = [alone.map(({ people }) => people[0]!.id), newId()]
  await ask('deeds', 'link-records', { id: link, records, reason: CANARIES.link })
  await ask('deeds', 'unlink-records', { link, reason: CANARIES.link })
  const child = { person: twins[2]!.id, reason: CANARIES.child, since: '2026-11-21' }
  await ask('deeds', 'state-child-status', { ...child, id: newId(), status: 'separated' })
  const move = { person: twins[1]!.id, household: again.household.id, reason: CANARIES.household }
  await ask('deeds', 'leave-household', { ...move, until: '2026-11-22' })
  await ask('deeds', 'join-household', { ...move, since: '2026-11-23' })
}

async function asOwner(): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: urlOf(socketFolder(house.home), 'postgres') })
  await owner.connect()
  return owner
}

/** Every row of every table as text, and what the server counts and remembers; how many tables and rows. */
async function dumpTo(path: string): Promise<[number, number]> {
  const owner = await asOwner()
  const { rows: tables } = await owner.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const views = ['pg_stats', 'pg_stat_activity', 'pg_settings', 'pg_prepared_statements']
  let dumped = 0
  for (const { name } of [...tables, ...views.map((view) => ({ name: `pg_catalog.${view}` }))]) {
    const { rows } = await owner.query(`select one::text as said from ${name} as one`)
    dumped += rows.length
    writeFileSync(path, rows.map(({ said }) => `${name} ${said}\n`).join(''), { flag: 'a' })
  }
  await owner.end()
  return [tables.length, dumped]
}

const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())

/** Every form in which a word might lie about: as it is, in other encodings, in base64 at each offset, in hex. */
function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word)
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(offset), utf8])
        .toString('base64')
        .slice(offset === 0 ? 0 : 4, -4),
    ),
  )
  return [
    utf8,
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(utf8.toString('hex').toUpperCase()),
    Buffer.from(JSON.stringify(word).slice(1, -1)),
    ...base64.filter(({ length }) => length >= 8),
  ]
}

type Sought = { what: string; form: Buffer }
/** What is sought, by the first two bytes of its form: one pass over a file looks for all of it. */
const SOUGHT = Map.groupBy(
  Object.entries(CANARIES).flatMap(([what, word]) => formsOf(word).map((form): Sought => ({ what, form }))),
  ({ form }) => form.readUInt16LE(0),
)
const BEGINS = Uint8Array.from({ length: 65_536 }, (_, pair) => (SOUGHT.has(pair) ? 1 : 0))

/** What a database wrote a moment ago may be gone when it is read: then nothing lies there. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function finds(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const content = readIfThere(path)
    const found = new Set<string>()
    for (let at = 0; at + 1 < content.length; at++) {
      const pair = content[at]! | (content[at + 1]! << 8)
      if (BEGINS[pair] === 0) continue
      for (const { what, form } of SOUGHT.get(pair)!)
        if (content.subarray(at, at + form.length).equals(form)) found.add(`${what} in ${path}`)
    }
    return [...found]
  })
}

it('every row is as its deed wrote it, after all that a family goes through', () => {
  const { status, stdout } = kindred('verify', '--json')
  const { wrong, rooms } = JSON.parse(stdout)
  expect({ status, wrong, wrongInRooms: rooms.wrong }).toEqual({ status: 0, wrong: [], wrongInRooms: [] })
  expect(rooms.rows).toBeGreaterThan(400)
})

describe('nothing readable lies', () => {
  it('in the database, its log of writes and the published ledger', async () => {
    const lying = files(house.home)
    expect(lying.some((path) => path.includes('pg_wal/0'))).toBe(true)
    expect(finds(lying)).toEqual([])
  })

  it('in a dump that a superuser takes', async () => {
    const dump = join(folder, 'dump.sql')
    const [tables, rows] = await dumpTo(dump)
    expect([tables > 50, rows > 2000]).toEqual([true, true])
    expect(finds([dump])).toEqual([])
  })

  it('in a backup', () => {
    const backup = join(folder, 'backup')
    const made = kindred('backup', backup)
    expect(made.status, made.stderr).toBe(0)
    const lying = statSync(backup).isDirectory() ? files(backup) : [backup]
    expect(lying.length).toBeGreaterThan(0)
    expect(finds(lying)).toEqual([])
  })

  it('in what the house says', () => {
    const log = join(folder, 'house.log')
    writeFileSync(log, house.said())
    expect(finds([log])).toEqual([])
  })

  it('and this would be seen if it did', () => {
    for (const [nth, form] of formsOf(CANARIES.arabic).entries()) {
      const planted = join(folder, `planted-${nth}`)
      writeFileSync(planted, Buffer.concat([Buffer.alloc(1000, 7), form, Buffer.alloc(1000, 8)]))
      expect(finds([planted])[0]).toContain('arabic')
    }
  })

  it('and would be seen in the database too', async () => {
    const owner = await asOwner()
    await owner.query('create table public.careless (told text)')
    await owner.query('insert into public.careless values ($1)', [`${CANARIES.ethiopic} was here`])
    await owner.query('checkpoint')
    await owner.end()
    await dumpTo(join(folder, 'careless.sql'))
    expect(finds([join(folder, 'careless.sql')])).toEqual([expect.stringContaining('ethiopic')])
    const found = finds(files(house.home))
    expect(found.some((one) => /^ethiopic in .*pg\/base\//.test(one))).toBe(true)
    expect(found.some((one) => /^ethiopic in .*pg\/pg_wal\//.test(one))).toBe(true)
  })
})
