import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist, SHELTER } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { writeUnreadable } from '../../test/world/unreadable.ts'
import type { RegisterHousehold } from '../cases/words.ts'
import { type GroupShown, Level, type TriageShown } from './words.ts'

const START = new Date('2026-11-26T09:00:00Z')
let clock = START
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let agreement: FactId
const FOR = { purpose: 'service-delivery' } as const
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const names = ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak']
  const [one, other, ...rest] = (await Promise.all(names.map(house.signIn))) as [AtWork, AtWork, ...AtWork[]]
  ;[miriam, petra] = rest as [AtWork, AtWork]
  const purposes = ['service-delivery', 'accommodation'] as never
  agreement = (await agree({ one, other }, START, { purposes, categories: ['family-unity', 'shelter'] })).id
})
afterAll(() => house.close())

const DEMO = JSON.parse(readFileSync('profiles/demo/triage.json', 'utf8'))
const refused = (status: number, code: string) => ({ status, body: { code } })
type Change = (family: RegisterHousehold) => void
async function register(change: Change = () => {}, who = miriam) {
  const family = aFamily()
  change(family)
  await insist(who, 'register-household', family)
  await house.settle()
  return family
}
const needs =
  (...codes: RegisterHousehold['needs'][number]['code'][]): Change =>
  (family) => {
    family.needs = codes.map((code) => ({ id: newId<FactId>(), person: family.people[0]!.id, code }))
  }
const read = async ({ case: { id } }: RegisterHousehold, who = miriam): Promise<TriageShown> => {
  const { status, body } = await who.look('read-triage', { case: id })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const ids = ({ suggestion }: TriageShown) => suggestion!.rules.map(({ id }) => id)
const decide = (family: RegisterHousehold, more: object = {}) => ({
  id: newId<FactId>(),
  case: family.case.id,
  level: 'low',
  suggested: 'low',
  version: 1,
  reviewDue: '2026-12-03',
  ...more,
})
const later = (days: number) => new Date(START.getTime() + days * 86_400_000)
async function at<T>(when: Date, work: (who: AtWork) => Promise<T>): Promise<T> {
  clock = when
  try {
    return await work(await house.signIn('Miriam Sola'))
  } finally {
    clock = START
  }
}

describe('how urgent a case is', () => {
  it('is suggested from what is written down, each rule with its points, its source and whom it is about', async () => {
    const family = await register((one) => {
      needs('SM')(one)
      one.people[2]!.born = { edtf: '2025-02-02' }
      one.childStatuses = [{ id: newId(), person: one.people[2]!.id, status: 'separated', since: '2026-11-20' }]
    })
    const shown = await read(family)
    expect(ids(shown).sort()).toEqual(['child-separated', 'serious-illness', 'small-child', 'small-child-alone'])
    expect(shown).toMatchObject({
      version: 1,
      decided: null,
      moved: false,
      may: true,
      suggestion: { level: 'urgent', upTo: 'urgent', closed: false },
    })
    expect(shown.suggestion!.rules.find(({ id }) => id === 'child-separated')).toMatchObject({
      points: 30,
      persons: [family.people[2]!.id],
      source: expect.stringContaining('UNHCR'),
    })
    expect(shown.actBy).toBe('2026-11-27T09:00:00.000Z')
  })

  it('says what nobody knows, which lowers nothing', async () => {
    const family = await register((one) => {
      needs('PG')(one)
      delete one.people[2]!.born
      one.people[1]!.born = { edtf: '2010' }
    })
    const shown = await read(family)
    expect(shown.suggestion).toMatchObject({ level: 'medium', upTo: 'medium' })
    expect(shown.suggestion!.unknown.map(({ id, persons }) => [id, persons])).toEqual([
      ['small-child', [family.people[2]!.id]],
    ])
  })

  it('counts how long somebody is apart from the day that was told, and not who died or is here again', async () => {
    const apart =
      (when: string | undefined, cause: 'conflict' | 'death' = 'conflict'): Change =>
      (one) => {
        one.missing = [{ id: newId(), person: one.people[1]!.id, cause, ...(when && { when }), trace: 'wanted' }]
      }
    const long = await register(apart('2026-08'))
    expect(ids(await read(long))).toEqual(['apart', 'long-apart'])
    expect(ids(await read(await register(apart('some day'))))).toEqual(['apart'])
    expect(ids(await read(await register(apart('2026-08', 'death'))))).toEqual([])
    await insist(miriam, 'join-household', {
      household: long.household.id,
      person: long.people[1]!.id,
      since: '2026-11-26',
      reason: 'found again',
    })
    // In the same moment nothing is after anything: the day after she is here.
    const back = await register(apart('2026-08'))
    await at(later(1), async (who) => {
      await insist(who, 'join-household', {
        household: back.household.id,
        person: back.people[1]!.id,
        since: '2026-11-27',
        reason: 'found again',
      })
      expect(ids(await read(back, who))).toEqual([])
    })
  })

  it('counts as a child alone whoever may still be one, and nobody else', async () => {
    const alone =
      (born: string | undefined): Change =>
      (one) => {
        if (born) one.people[1]!.born = { edtf: born }
        else delete one.people[1]!.born
        one.childStatuses = [{ id: newId(), person: one.people[1]!.id, status: 'separated', since: '2026-11-20' }]
      }
    const rulesFor = async (born: string | undefined) => ids(await read(await register(alone(born))))
    expect(await rulesFor('2008-11-26')).toEqual([])
    expect(await rulesFor('2008-11-27')).toEqual(['child-separated'])
    expect(await rulesFor(undefined)).toEqual(['child-separated'])
  })

  it('rises when nothing is done for long and tasks are late; saying how urgent it is is no contact', async () => {
    const family = await register()
    for (const due of ['2026-11-28', '2026-12-01'])
      await insist(miriam, 'set-task', { id: newId(), case: family.case.id, what: 'call', due })
    await at(later(20), (who) => insist(who, 'set-triage', decide(family, { reviewDue: '2027-01-10' })))
    await at(later(29), async (who) => expect(ids(await read(family, who))).toEqual(['late-tasks']))
    await at(later(31), async (who) => {
      expect(ids(await read(family, who)).sort()).toEqual(['late-tasks', 'no-contact'])
      await insist(who, 'write-note', { id: newId(), case: family.case.id, category: 'family', text: 'They came by.' })
      await house.settle()
      expect(ids(await read(family, who))).toEqual(['late-tasks'])
    })
  })

  it('is the same for two families who differ in sex, nationality, language and the name they bear', async () => {
    const other: Change = (one) => {
      needs('SM', 'DS')(one)
      for (const person of one.people)
        Object.assign(person, { sex: 'male', nationalities: ['AFG'], languages: [{ code: 'prs' }] })
      one.people[0]!.names[0]!.parts[0]!.text = 'Zahra'
    }
    const plain = (shown: TriageShown, { people }: RegisterHousehold) =>
      people.reduce((text, { id }, nth) => text.replaceAll(id, `person ${nth}`), JSON.stringify(shown))
    const [one, two, risk] = await Promise.all([
      register(needs('SM', 'DS')),
      register(other),
      register(needs('WR', 'IN', 'SM', 'DS')),
    ])
    const told = plain(await read(one), one)
    expect(plain(await read(two), two)).toBe(told)
    expect(plain(await read(risk), risk)).toBe(told)
  })
})

describe('a decision', () => {
  it('is made by somebody, with a reason where it is another level, and is never overwritten', async () => {
    const family = await register(needs('DS'))
    const set = (more: object) => miriam.deed('set-triage', decide(family, { suggested: 'medium', ...more }))
    expect(await set({ suggested: 'low' })).toMatchObject(refused(409, 'triage-moved'))
    expect(await set({ version: 2 })).toMatchObject(refused(409, 'triage-moved'))
    expect(await set({ level: 'high' })).toMatchObject(refused(400, 'words-needed'))
    expect(await set({ level: 'medium', reviewDue: '2026-11-26' })).toMatchObject(refused(400, 'review-day-past'))
    expect(await set({ level: 'medium', reviewDue: '2027-11-26' })).toMatchObject(refused(400, 'review-too-late'))
    expect(await set({ level: 'medium' })).toMatchObject({ status: 200 })
    await insist(
      miriam,
      'set-triage',
      decide(family, { suggested: 'medium', level: 'high', because: 'zq-the roof leaks' }),
    )
    const shown = await read(family)
    expect(shown).toMatchObject({
      moved: false,
      decided: {
        level: 'high',
        suggested: 'medium',
        version: 1,
        because: 'zq-the roof leaks',
        by: 'Miriam Sola',
        reviewDue: '2026-12-03',
      },
      actBy: '2026-11-29T09:00:00.000Z',
    })
    const { rows } = await house.owner.query(
      "select encode(because, 'escape') as told from triage.decision where file = $1",
      [family.case.id],
    )
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('zq-')
    await expect(house.ground.database.sql`update triage.decision set level = 'low'`).rejects.toThrow(
      /permission denied/,
    )
    await expect(house.ground.database.sql`delete from triage.decision`).rejects.toThrow(/permission denied/)
  })

  it('sets one task to look again; the one before is done by deciding anew', async () => {
    const family = await register()
    await insist(miriam, 'set-triage', decide(family))
    await insist(miriam, 'set-triage', decide(family, { reviewDue: '2026-12-20' }))
    const { tasks } = (await miriam.look('read-case-work', { case: family.case.id })).body
    expect(tasks.filter(({ code }: { code: string }) => code === 'triage-review')).toMatchObject([
      { due: '2026-12-03', finished: { outcome: 'done' } },
      { due: '2026-12-20', finished: null, owner: 'Miriam Sola' },
    ])
  })

  it('is told to have moved when something else is suggested since', async () => {
    const family = await register()
    await insist(miriam, 'set-triage', decide(family))
    expect((await read(family)).moved).toBe(false)
    await insist(miriam, 'state-child-status', {
      id: newId(),
      person: family.people[1]!.id,
      status: 'unaccompanied',
      since: '2026-11-26',
      reason: 'the mother left',
    })
    expect(await read(family)).toMatchObject({
      moved: true,
      suggestion: { level: 'urgent' },
      decided: { level: 'low', suggested: 'low' },
    })
  })

  it('is for whoever keeps the case; to others there is none', async () => {
    const family = await register()
    expect(await petra.deed('set-triage', decide(family))).toMatchObject(refused(404, 'no-such-case'))
    expect(await petra.look('read-triage', { case: family.case.id })).toMatchObject(refused(404, 'no-such-case'))
    await insist(miriam, 'close-case', { case: family.case.id, closing: 'left', reason: 'gone' })
    expect(await miriam.deed('set-triage', decide(family))).toMatchObject(refused(409, 'case-closed'))
  })
})

describe('what is closed', () => {
  it('is not told by a rule that rests on it, and the level only to whoever may read it', async () => {
    const lena = await house.signIn('Lena Fuchs')
    const [with_, without] = [await register(needs('SV', 'SM')), await register()]
    const [told, other] = [await read(with_, lena), await read(without, lena)]
    expect(told).toEqual(other)
    expect(told).toMatchObject({
      suggestion: { level: null, upTo: null, rules: [], closed: true },
      decided: null,
      actBy: null,
      may: false,
    })
    expect(await lena.deed('set-triage', decide(without))).toMatchObject(refused(403, 'role-may-not'))
  })

  it('is not read out of a simulation by whoever words its rules, nor found in the list', async () => {
    const family = await register(needs('SV'))
    const rules = {
      ...DEMO,
      version: 2,
      rules: [{ id: 'probe', words: 'need', points: 100, when: { need: 'SV' }, source: 'house' }],
    }
    const simulate = async (who: AtWork) => (await who.look('simulate-triage', { rules })).body
    const lena = await house.signIn('Lena Fuchs')
    const told = await simulate(lena)
    expect(told).toMatchObject({ up: 0, closed: true })
    expect(JSON.stringify(told)).not.toContain(family.case.id)
    expect((await lena.look('list-triage')).body.cases).toEqual([])
    expect(JSON.stringify((await simulate(miriam)).examples)).toContain(family.case.id)
  })

  it('is nothing to a partner who only looks, whatever was opened to them', async () => {
    const family = await register(needs('SV'))
    const mother = family.people[0]!.id
    const looked = async () => (await petra.look('spread-triage', {}, FOR)).body.looked
    const before = await looked()
    await insist(miriam, 'record-consent', aWord(mother), FOR)
    await insist(miriam, 'open-to-partner', anOpening(agreement, [mother]), FOR)
    const { status, body } = await petra.look('read-triage', { case: family.case.id }, FOR)
    expect([status, body]).toMatchObject([
      200,
      { suggestion: null, decided: null, moved: false, actBy: null, may: false },
    ])
    expect(await looked()).toBe(before)
  })

  it('leaves a level without its reasons to whoever may read levels and not needs, and it is not theirs to decide', async () => {
    const family = await register(needs('SV'), petra)
    const shown = await read(family, petra)
    expect(shown).toMatchObject({ suggestion: { level: 'high', rules: [], closed: true }, may: false })
    const input = decide(family, { level: 'high', suggested: 'high' })
    expect(await petra.deed('set-triage', input)).toMatchObject(refused(403, 'field-not-yours'))
  })

  it('is decided by who keeps the case, not by who was asked to help', async () => {
    const family = await register()
    for (const [nth, { id }] of family.people.entries())
      for (const purpose of ['service-delivery', 'accommodation'] as const) {
        const by = { by: { kind: 'best-interests' as const, decision: newId<FactId>() }, words: 'one room' }
        await insist(miriam, 'record-consent', aWord(id, { purpose, ...(nth > 0 && by) }))
      }
    const referral = newId<FactId>()
    await insist(miriam, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
    await insist(
      miriam,
      'send-referral',
      {
        ...{
          id: referral,
          kind: 'referral',
          case: family.case.id,
          to: SHELTER,
          agreement,
          left: [],
          languages: ['ar'],
        },
        ...{ forPurpose: 'accommodation', parts: ['family-unity', 'shelter'], service: 'shelter', urgency: 'day' },
        people: family.people.map(({ id }) => ({ id: newId(), person: id })),
        until: later(60).toISOString(),
        reason: 'A room.',
      },
      FOR,
    )
    const as = { purpose: 'accommodation' } as const
    await insist(petra, 'receive-referral', { referral, seen: 'sent' }, as)
    await insist(petra, 'accept-referral', { referral, seen: 'received' }, as)
    expect(await petra.deed('set-triage', decide(family), as)).toMatchObject(refused(403, 'only-the-custodian'))
  })

  it('counts whom the rules keep out of lists for nothing there', async () => {
    const family = await register((one) => {
      one.needs = [{ id: newId<FactId>(), person: one.people[2]!.id, code: 'SV' }]
    })
    const joseph = await house.signIn('Joseph Okello')
    const level = async () =>
      (await joseph.look('list-triage', { most: 300 })).body.cases.find(
        ({ id }: { id: string }) => id === family.case.id,
      ).level
    expect(await level()).toBe('high')
    await insist(miriam, 'set-safeguards', { person: family.people[2]!.id, restricted: true, reason: 'a threat' })
    expect(await level()).toBe('low')
    await house.settle()
    // Nor does the place in the list tell: it stands among those that are as little urgent.
    const { cases } = (await joseph.look('list-triage', { most: 300 })).body
    expect(cases.map(rank)).toEqual(cases.map(rank).toSorted((one: number, other: number) => other - one))
    expect(await level()).toBe('low')
  })
})

const rank = ({ level }: { level: Level }) => Level.options.indexOf(level)
const listed = async (who = miriam): Promise<string[]> =>
  (await who.look('list-triage', { most: 300 })).body.cases.map(({ id }: { id: string }) => id)
/** What is kept of who waits, as it is and as it is made anew. */
async function waitingRows() {
  const { rows } = await house.owner.query(
    'select agency, file, rank, act_by from triage.waiting order by agency, file',
  )
  return rows
}

async function weighAnew() {
  await house.owner.query("update triage.due set again = '-infinity'")
  await house.settle()
}

describe('the caseload', () => {
  it('asks again when time alone makes a case more urgent, and not before', async () => {
    const family = await register(needs('DS'))
    await insist(miriam, 'set-triage', decide(family, { level: 'medium', suggested: 'medium' }))
    await house.settle()
    await at(later(29), async (who) => {
      await house.settle()
      expect(await listed(who)).not.toContain(family.case.id)
    })
    await at(later(30), async (who) => {
      await house.settle()
      expect(await listed(who)).toContain(family.case.id)
    })
  })

  it('weighs every other case where one cannot be weighed, which waits until it can', async () => {
    const [broken, other] = [await register(needs('SM')), await register(needs('SM'))]
    const files = [broken.case.id, other.case.id]
    const [person] = broken.people.map(({ id }) => id)
    const kept = async () => (await waitingRows()).map(({ file }) => file).filter((file) => files.includes(file))
    const mend = await writeUnreadable(house, person!)
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    await house.owner.query('delete from triage.waiting where file = any($1)', [files])
    await weighAnew()
    expect(await kept()).toEqual([other.case.id])
    expect(said.mock.calls.map(String).join()).toMatch(/weighing for triage put 1 aside/)
    said.mockRestore()
    await mend()
    await at(new Date(START.getTime() + 61_000), () => house.settle())
    expect((await kept()).sort()).toEqual(files.toSorted())
  })

  it('is led to by what would be found if all were weighed anew', async () => {
    const [one, other, closed] = [await register(needs('DS')), await register(needs('PG', 'SP')), await register()]
    await weighAnew() // the clock of other tests went back; time does not
    await insist(miriam, 'set-triage', decide(one, { level: 'medium', suggested: 'medium' }))
    await insist(miriam, 'state-child-status', {
      id: newId(),
      person: one.people[1]!.id,
      status: 'separated',
      since: '2026-11-26',
      reason: 'the mother left',
    })
    for (const due of ['2026-11-20', '2026-11-21'])
      await insist(miriam, 'set-task', { id: newId(), case: other.case.id, what: 'call', due })
    await insist(miriam, 'close-case', { case: closed.case.id, closing: 'left', reason: 'gone' })
    await house.settle()
    const known = await waitingRows()
    expect(known.map(({ file }) => file)).toEqual(expect.arrayContaining([one.case.id, other.case.id]))
    expect(known.map(({ file }) => file)).not.toContain(closed.case.id)
    await weighAnew()
    expect(await waitingRows()).toEqual(known)
  })

  it('lists what nobody decided and what moved, urgent first, until it is decided', async () => {
    const [ill, well, settled] = [await register(needs('SM', 'SV')), await register(), await register()]
    await insist(miriam, 'set-triage', decide(settled))
    const list = async () => (await miriam.look('list-triage', { most: 300 })).body
    const { cases } = await list()
    const order = cases.map(({ id }: { id: string }) => id)
    expect(order).toEqual(expect.arrayContaining([ill.case.id, well.case.id]))
    const levels = cases.map(({ level }: { level: Level }) => Level.options.indexOf(level))
    expect(levels).toEqual(levels.toSorted((one: number, other: number) => other - one))
    expect(new Set(levels).size).toBeGreaterThan(2)
    expect(order).not.toContain(settled.case.id)
    await insist(
      miriam,
      'set-triage',
      decide(ill, { level: 'high', suggested: 'urgent', because: 'is in hospital now' }),
    )
    expect((await list()).cases.map(({ id }: { id: string }) => id)).not.toContain(ill.case.id)
    expect((await petra.look('list-triage')).body.cases).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ id: well.case.id })]),
    )
  })

  it('is simulated under other rules: who goes up and down, and how groups are spread; nothing is kept', async () => {
    const family = await register(needs('SM'))
    const before = await house.owner.query('select count(*) from triage.decision')
    const rules = {
      ...DEMO,
      version: 7,
      rules: DEMO.rules.filter(({ id }: { id: string }) => id !== 'serious-illness'),
    }
    const { body } = await miriam.look('simulate-triage', { rules })
    expect(body).toMatchObject({ up: 0, versions: { before: 1, after: 7 } })
    expect(body.up + body.down + body.same).toBe(body.looked)
    expect(body.examples).toContainEqual({ case: family.case.id, number: expect.any(String), from: 'high', to: 'low' })
    const count = (groups: GroupShown[]) =>
      groups.filter(({ levels }) => levels).every(({ levels }) => Object.values(levels!).reduce((a, b) => a + b) >= 5)
    expect([count(body.before), count(body.after)]).toEqual([true, true])
    expect(await house.owner.query('select count(*) from triage.decision')).toMatchObject({ rows: before.rows })
    expect(await miriam.look('simulate-triage', { rules: { ...rules, levels: [] } })).toMatchObject({ status: 400 })
    const same = (await miriam.look('simulate-triage', { rules: DEMO })).body
    expect(same).toMatchObject({ up: 0, down: 0, examples: [] })
  })

  it('looks behind what is there no longer, six portions far, and says that there is more', async () => {
    const files = await at(later(-60), async (who) => {
      const all: string[] = []
      for (let nth = 0; nth < 8; nth++) all.push((await register(needs('SV', 'SM', 'TR'), who)).case.id)
      return all
    })
    const first = async (most: number) => {
      const { cases, more } = (await miriam.look('list-triage', { most })).body
      return [cases[0]?.id, more]
    }
    const close = (nth: number) => insist(miriam, 'close-case', { case: files[nth], closing: 'left', reason: 'gone' })
    expect(await first(1)).toEqual([files[0], true])
    // What is closed now stays kept as waiting for as long as nobody weighs it.
    await house.owner.query('begin')
    await house.owner.query('select from triage.due where file = any($1) for update', [files])
    for (let nth = 0; nth < 5; nth++) await close(nth)
    expect(await first(1)).toEqual([files[5], true])
    await close(5)
    expect(await first(1)).toEqual([undefined, true])
    expect(await first(7)).toEqual([files[6], true])
    await house.owner.query('commit')
    await house.settle()
    expect(await first(1)).toEqual([files[6], true])
  })

  it('lists the most urgent however long ago they came, and not as many as came since', async () => {
    const old = await register(needs('SV', 'SM', 'TR'))
    await Promise.all(Array.from({ length: 60 }, () => insist(miriam, 'register-household', aFamily())))
    await house.settle()
    const { cases, more } = (await miriam.look('list-triage')).body
    expect([cases.length, more]).toEqual([30, true])
    expect(cases.map(({ id }: { id: string }) => id)).toContain(old.case.id)
    expect(cases.map(rank)).toEqual(cases.map(rank).toSorted((one: number, other: number) => other - one))
  })
})
