import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PURPOSES_OF_TYPE } from '../../domain/agencies/rules.ts'
import { readDataSet } from '../../domain/sharing/data-set.ts'
import { decide, judge } from '../../domain/sharing/rules/decide.ts'
import { ALWAYS, NEVER, type PersonFacts, type WorkerFacts } from '../../domain/sharing/rules/facts.ts'
import { askerSide, personSide, worldOf } from '../../domain/sharing/rules/world.ts'
import type { AgencyId, FactId } from '../../ground/ids.ts'
import { aWord, insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'

/** Refusing costs a person nothing: no rule of any service knows what they said, and none answers differently for it. */
const SERVICES = globSync('{ground,domain,bridges,server}/**/*.ts').filter(
  (path) => !path.startsWith('domain/sharing/') && !path.endsWith('.test.ts'),
)
/**
 * Where the word may stand without anybody reading what somebody said: as a category of data, as a kind of work, in the
 * reasons of the house, and as a column of a workbook that is kept as a note.
 */
const NAMES = [/^\s+consent: (3|'consent\.disputes'),$/gm, /'(consent|ask-consent|state-basis)'/g]
/** Oversight and notices know what looks and deeds are called, and nothing of what was said in them. */
const LOOKS = /'(read-consents?(-receipt)?|(record|withdraw)-consent|consent-withdrawn)'/g
const SAYS = ['ground/reasons.ts', 'bridges/spreadsheet/']
const READS = [
  /\bconsent/i,
  /sharing\.(basis|notice)/,
  /\b(findFacts|worldOf|personSide|findConsents|readConsents|recordConsent)\b/,
]

function readsConsent(source: string, reads = READS): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const bare = [...NAMES, LOOKS].reduce((text, name) => text.replace(name, ''), code)
  return reads.flatMap((read) => read.exec(bare)?.[0] ?? [])
}
/** What explains decisions on a described world, and asks no database: commands for whoever checks the rules. */
const EXPLAINS = ['server/scene.ts', 'server/commands/decide.ts', 'server/explain.ts']
const READS_OF_SHARING = READS.slice(1)

describe('no service reads what somebody said', () => {
  it('in none of its sources', () => {
    expect(SERVICES.length).toBeGreaterThan(150)
    const found = SERVICES.flatMap((path) => {
      if (EXPLAINS.includes(path)) return []
      const says = SAYS.some((one) => path.startsWith(one))
      const reads = readsConsent(readFileSync(path, 'utf8'), says ? READS_OF_SHARING : READS)
      return reads.map((word) => `${path}: ${word}`)
    })
    expect(found).toEqual([])
  })

  it('and this test would see it', () => {
    expect(readsConsent('const words = await findConsents(act, person)')).not.toEqual([])
    expect(readsConsent('select from sharing.consent where person = 1')).not.toEqual([])
    expect(readsConsent("const CATEGORIES = ['family', 'consent']")).toEqual([])
  })
})

describe('the rules of access', () => {
  const set = readDataSet('demo')
  const [from, until, at] = [ALWAYS, NEVER, Date.UTC(2026, 10, 25)]
  const agency = (type: string) => ({ id: 'custodian', type, country: 'INT', suspendedAt: NEVER, nodeCutOffAt: NEVER })
  const worker = (type: string): WorkerFacts => ({
    kind: 'worker',
    id: 'w',
    agency: agency(type),
    siteCountry: 'QMA',
    roles: Object.keys(set.roles).map((role) => ({ role, from, until, lent: null })),
    trainings: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'].map((code) => ({ code, until })),
    nationalityConflict: [],
    suspendedAt: NEVER,
    signIn: { strength: 'passkey', minutes: 0, confirmedMinutes: 0 },
    emergencies: [],
  })
  const custody = { id: 's', agency: 'custodian', reason: 'custody', purposes: ['*'], categories: ['*'] }
  const person = (consents: PersonFacts['consents']): PersonFacts => ({
    id: 'p',
    erasedAt: NEVER,
    origins: ['SYR'],
    protectionIn: 'QMA',
    adultFrom: ALWAYS,
    restricted: false,
    notToBeFound: false,
    cleared: [],
    stewardApproval: false,
    contactSafety: 'private',
    gbvInPortal: false,
    riskReviewed: false,
    standings: [{ ...custody, status: null, agreement: null, from, until }],
    consents,
    bases: [],
    approvals: [],
    orders: [],
    requests: [],
    holds: [],
    guardianships: [],
    records: [{ categories: ['*'], custodian: 'custodian', writtenBy: 'custodian', from, until }],
  })
  const no = (purpose: string) => ({
    id: `no ${purpose}`,
    by: 'person',
    giver: 'p',
    recipient: 'custodian',
    purpose,
    categories: ['*'],
    status: 'refused',
    from: ALWAYS,
    until: NEVER,
  })

  it('answer the custodian about every field of every kind of agency alike, but for what is optional to tell', () => {
    const [refused, never] = [person(Object.keys(set.purposes).map(no)), person([])]
    let asked = 0
    const differ: string[] = []
    for (const type of Object.keys(PURPOSES_OF_TYPE)) {
      const mine = askerSide(set, worker(type))
      for (const { field, marks } of set.fields)
        for (const purpose of set.purposesOfType[type]!)
          for (const action of ['read', 'search', 'write', 'correct', 'export']) {
            const ask = { action, purpose, category: field.split('.')[0]!, field, at }
            const [one, other] = [refused, never].map((who) => judge(worldOf(set, mine, ask, personSide(who))).answer)
            asked++
            if (asked % 50 === 0) expect(one).toBe(decide(worldOf(set, mine, ask, personSide(refused))).answer)
            if (one !== other && marks[type] !== 'C') differ.push(`${type} ${purpose} ${action} ${field}`)
          }
    }
    expect(asked).toBeGreaterThan(10_000)
    expect(differ).toEqual([])
  })
})

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** An answer without what differs between two families by nature: who they are, when, and in which order of ids. */
function alike(answer: unknown, name: string, family: ReturnType<typeof aFamily>): string {
  const ids = [
    family.case.id,
    family.household.id,
    ...family.people.map(({ id }) => id),
    ...family.ties.map(({ id }) => id),
  ]
  const text = JSON.stringify(answer)
    .replaceAll(name, 'Family')
    .replace(ID, (id) => (ids.includes(id as never) ? `id ${ids.indexOf(id as never)}` : 'id'))
    .replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"then"')
    .replace(/"number":"[^"]+"/g, '"number":"said"')
  return JSON.stringify(inOrder(JSON.parse(text)))
}
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOrder(one)]))
}

/** A whole course of work with one family; what the house answered at every step. */
async function workWith(who: AtWork, family: ReturnType<typeof aFamily>, name: string): Promise<[string, string][]> {
  const [mother, child] = family.people.map(({ id }) => id)
  const file = family.case.id
  const task = newId()
  const tie = family.ties[0]!.id
  const care = { purpose: 'protection' } as const
  const steps: ['deed' | 'look', string, object][] = [
    ['look', 'read-case', { case: file }],
    ['look', 'read-case-work', { case: file }],
    ['look', 'read-family', { person: mother }],
    ['deed', 'write-note', { id: newId(), case: file, category: 'protection', text: 'wants to rest first' }],
    ['deed', 'set-task', { id: task, case: file, what: 'find a bed for tonight', due: '2027-01-01', person: mother }],
    ['deed', 'finish-task', { task, outcome: 'done' }],
    ['deed', 'judge-tie', { tie, status: 'verified', reason: 'paper seen', seen: 0 }],
    [
      'deed',
      'state-child-status',
      { id: newId(), person: child, status: 'accompanied', since: '2026-11-20', reason: 'with her' },
    ],
    ['deed', 'correct-person', { person: mother, seen: 1, sex: 'female', reason: 'as told' }],
    ['deed', 'move-case', { case: file, seen: 'intake', stage: 'assessment' }],
    ['look', 'read-case', { case: file }],
    ['look', 'read-case-work', { case: file }],
    ['look', 'read-family', { person: child }],
    ['look', 'read-openings', { persons: [mother, child] }],
    ['deed', 'close-case', { case: file, closing: 'goals-met', reason: 'all well' }],
    ['deed', 'reopen-case', { case: file, reason: 'again' }],
    ['look', 'read-case', { case: file }],
  ]
  const answers: [string, string][] = []
  for (const [kind, what, input] of steps) {
    const { status, body } = await (kind === 'deed' ? who.deed(what, input, care) : who.look(what, input, care))
    // The timeline tells that they were asked, which is their own to know; who may be the same person depends on the others here.
    const told = { ...body, timeline: undefined, reviews: undefined }
    answers.push([what, `${status} ${alike(kind === 'deed' ? { ...told, deed: undefined } : told, name, family)}`])
  }
  return answers
}

describe('who said no to everybody about everything', () => {
  it('is served by their custodian in every deed and look as who was never asked', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const [asked, never] = [aFamily('Askedova'), aFamily('Neverova')]
    for (const family of [asked, never]) await insist(miriam, 'register-household', family)
    await house.settle()
    for (const { id, type, purposes } of await recipients())
      for (const purpose of purposes)
        for (const { id: person } of asked.people)
          await insist(
            miriam,
            'record-consent',
            aWord(person, {
              id: newId<FactId>(),
              recipient: id,
              purpose,
              said: 'refused',
              categories: ['identity', 'contact', 'family', 'health', 'protection', 'shelter', 'education', 'consent'],
            }),
          ).catch((fault) => {
            throw new Error(`${type} ${purpose}: ${fault}`)
          })
    const [refused, left] = [await workWith(miriam, asked, 'Askedova'), await workWith(miriam, never, 'Neverova')]
    expect(refused.map(([what, answer]) => `${what} ${answer.slice(0, 3)}`)).toEqual(
      refused.map(([what]) => `${what} 200`),
    )
    expect(refused).toEqual(left)
  })
})

async function recipients() {
  const { rows } = await house.owner.query<{ id: AgencyId; type: keyof typeof PURPOSES_OF_TYPE }>(
    'select id, type from agencies.agency',
  )
  return rows.map((agency) => ({ ...agency, purposes: PURPOSES_OF_TYPE[agency.type] }))
}
