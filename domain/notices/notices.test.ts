import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aWord, insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { askTheShelter, willing } from '../../test/world/referrals.ts'
import { tellByClock } from './index.ts'
import type { NoticeShown } from './words.ts'

const DAY = 86_400_000
const CARE = { purpose: 'service-delivery' } as const
const SHELTERING = { purpose: 'accommodation' } as const
const RUN = { purpose: 'administration' } as const
const RIGHTS = { purpose: 'rights' } as const
let house: TestHouse
let [miriam, joseph, petra, owen, sofia, clara, nadia, salim]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  const names = ['Miriam Sola', 'Joseph Okello', 'Petra Novak', 'Owen Clarke', 'Sofia Marin', 'Clara Weiss']
  ;[miriam, joseph, petra, owen, sofia, clara] = await Promise.all(names.map(house.signIn))
  ;[nadia, salim] = await Promise.all(['Nadia Haddad', 'Dr Salim Aziz'].map(house.signIn))
})
afterAll(async () => house?.close())
beforeEach(async () => {
  await house.settle()
  for (const who of [miriam!, joseph!, petra!, owen!, sofia!])
    await insist(who, 'mark-notices-read', { notices: 'all' })
})

const team = () => ({ sender: miriam!, stewards: { one: owen!, other: sofia! } })
const mine = async (who: AtWork, more: Parameters<AtWork['look']>[2] = {}): Promise<NoticeShown[]> => {
  await house.settle()
  const { status, body } = await who.look('list-my-notices', { most: 100 }, more)
  expect(status).toBe(200)
  return body.notices
}
const fresh = async (who: AtWork, more: Parameters<AtWork['look']>[2] = {}) =>
  (await mine(who, more)).filter(({ read }) => !read)
const kinds = (notices: readonly NoticeShown[]) => notices.map(({ kind }) => kind)
const unread = async ({ cookie }: AtWork): Promise<number> => {
  const answer = await house.house.app.inject({ url: '/api/notices/unread', headers: { cookie } })
  return answer.json().unread
}
const byClock = (at: Date) => tellByClock(house.ground, { node: house.config.node, at, givenUp: [] })
const rowsOf = async (person: string) =>
  (await house.owner.query('select kind, worker from notices.notice where person = $1', [person])).rows

describe('a referral', () => {
  it('is told to whoever may take it on, and what they say to whoever asked', async () => {
    const before = await unread(petra!)
    const { referral } = await askTheShelter(team())
    const [came] = await fresh(petra!, SHELTERING)
    expect(came).toMatchObject({ kind: 'referral-came', urgency: 'soon', opens: { to: 'referral', id: referral } })
    expect(came!.names).toHaveLength(1)
    expect(await unread(petra!)).toBe(before + 1)
    expect(kinds(await fresh(salim!))).not.toContain('referral-came')
    await insist(petra!, 'ask-about-referral', { referral, seen: 'sent', words: 'Stairs?' }, SHELTERING)
    await insist(miriam!, 'answer-referral', { referral, seen: 'asked', words: 'Yes.' }, CARE)
    await insist(petra!, 'accept-referral', { referral, seen: 'received' }, SHELTERING)
    expect(kinds(await fresh(miriam!, CARE))).toEqual(['referral-accepted', 'referral-asked'])
    expect(kinds(await fresh(petra!, SHELTERING))).toEqual(['referral-answered', 'referral-came'])
    expect(kinds(await fresh(joseph!, CARE))).not.toContain('referral-accepted')
  })

  it('of which nobody hears for long is told by the clock, once', async () => {
    const { mother } = await askTheShelter(team())
    await house.settle()
    const told = async () => (await rowsOf(mother)).map(({ kind }) => kind)
    await byClock(new Date(Date.now() + DAY / 2))
    expect(await told()).not.toContain('referral-near')
    await byClock(new Date(Date.now() + DAY * 0.8))
    expect(await told()).toContain('referral-near')
    const lapsed = new Date(Date.now() + DAY + 1000)
    await Promise.all([byClock(lapsed), byClock(lapsed)])
    await byClock(lapsed)
    expect((await told()).filter((kind) => kind === 'referral-lapsed')).toHaveLength(1)
  })
})

describe('who is told', () => {
  it('of a word taken back: whoever had opened the person by it', async () => {
    const { family, referral, mother } = await askTheShelter(team())
    await insist(petra!, 'accept-referral', { referral, seen: 'sent' }, SHELTERING)
    expect(kinds(await fresh(petra!, SHELTERING))).toEqual(['referral-came'])
    const { rows } = await house.owner.query(
      `select id from sharing.consent where person = $1 and purpose = 'accommodation'`,
      [mother],
    )
    const no = { id: newId(), consent: rows[0].id, by: { kind: 'person' }, expression: ['spoken'] }
    await insist(miriam!, 'withdraw-consent', no, CARE)
    const told = await fresh(petra!, SHELTERING)
    expect(told.find(({ kind }) => kind === 'consent-withdrawn')).toMatchObject({ names: [], number: null })
    // What was told while they knew the person no longer concerns them, and says nothing more.
    const gone = told.filter(({ kind }) => kind === null)
    expect(gone.length).toBeGreaterThan(0)
    for (const { opens, number, names } of gone)
      expect({ opens, number, names }).toEqual({ opens: null, number: null, names: [] })
    expect(JSON.stringify(told)).not.toContain(family.case.id)
  })

  it('of an emergency: the stewards of whoever keeps the person, and the oversight body without anybody', async () => {
    const family = aFamily('Brokenglassova')
    await insist(miriam!, 'register-household', family)
    await insist(salim!, 'confirm-sign-in', { proof: null }, RUN)
    const opening = {
      id: newId(),
      person: family.people[0]!.id,
      categories: ['identity'],
      hours: 1,
      reason: 'She came in unconscious.',
    }
    await insist(salim!, 'open-emergency', opening, { purpose: 'health-care' })
    const [told] = await fresh(owen!)
    expect(told).toMatchObject({ kind: 'emergency-opened', urgency: 'urgent', opens: { to: 'emergencies' } })
    const [seen] = await fresh(clara!, { purpose: 'oversight' })
    expect(seen).toMatchObject({ kind: 'emergency-opened', names: [], number: null })
    expect(kinds(await fresh(sofia!))).not.toContain('emergency-opened')
    const { rows } = await house.owner.query(
      `select person from notices.notice where worker = $1 and kind = 'emergency-opened'`,
      [clara!.worker.id],
    )
    expect(rows.every(({ person }: { person: string | null }) => person === null)).toBe(true)
    const review = { emergency: opening.id, verdict: 'justified', words: 'There was no other way.' }
    await insist(owen!, 'review-emergency', review, RIGHTS)
    expect(kinds(await fresh(salim!))).toContain('emergency-judged')
  })

  it('of a case and of a task: to whom they were given, not who gives them', async () => {
    const family = aFamily('Givenova')
    await insist(miriam!, 'register-household', family)
    const file = family.case.id
    await insist(miriam!, 'assign-cases', { cases: [file], owner: joseph!.worker.id }, CARE)
    const task = { id: newId(), case: file, what: 'kanarienaufgabe', due: '2026-12-24', owner: joseph!.worker.id }
    await insist(miriam!, 'set-task', task, CARE)
    expect(kinds(await fresh(joseph!))).toEqual(['task-given', 'case-given'])
    expect(await fresh(miriam!)).toEqual([])
    await insist(joseph!, 'set-task', { ...task, id: newId(), owner: joseph!.worker.id }, CARE)
    expect(kinds(await fresh(joseph!))).toEqual(['task-given', 'case-given'])
  })

  it('of a task: also to whoever stands in the place of its owner, and to them no more than they may know', async () => {
    const family = aFamily('Standova')
    await insist(miriam!, 'register-household', family)
    const lend = async (who: AtWork) => {
      const [from, until] = [-1_000, DAY].map((ms) => new Date(Date.now() + ms).toISOString())
      const lending = { id: newId(), lender: joseph!.worker.id, borrower: who.worker.id, role: 'caseworker' }
      await insist(joseph!, 'lend-role', { ...lending, from, until }, RUN)
      return () => insist(joseph!, 'end-lending', { lending: lending.id }, RUN)
    }
    const give = () =>
      insist(
        miriam!,
        'set-task',
        { id: newId(), case: family.case.id, what: 'call', due: '2026-12-24', owner: joseph!.worker.id },
        CARE,
      )
    const back = await lend(owen!)
    await give()
    expect(kinds(await fresh(joseph!))).toEqual(['task-given'])
    expect(kinds(await fresh(owen!))).toEqual(['task-given', 'role-given'])
    await back()
    await give()
    expect(kinds(await fresh(owen!))).toEqual(['task-given', 'role-given'])
    expect(kinds(await fresh(joseph!))).toEqual(['task-given', 'task-given'])
  })

  it('of many cases given at once: one notice, about nobody', async () => {
    const families = [aFamily('Manyova'), aFamily('Moreova')]
    for (const family of families) await insist(miriam!, 'register-household', family)
    const cases = families.map((family) => family.case.id)
    await insist(miriam!, 'assign-cases', { cases, owner: joseph!.worker.id }, CARE)
    expect(await fresh(joseph!)).toMatchObject([{ kind: 'cases-given', opens: { to: 'cases', id: null }, names: [] }])
  })

  it('of an agreement: the stewards of the other party', async () => {
    await willing(team(), 'Agreedova')
    expect(kinds(await fresh(sofia!))).toEqual(expect.arrayContaining(['agreement-waits', 'agreement-changed']))
  })

  it('of a new colleague: a second administrator, who must confirm them', async () => {
    const invited = { id: newId(), worker: joseph!.worker.id, half: 'AAAAAAAAAA' }
    await insist(nadia!, 'start-enrolment', invited, RUN)
    expect(kinds(await fresh(nadia!, RUN))).not.toContain('enrolment-waits')
  })
})

describe('the clock', () => {
  it('tells of a task a day before, and when it is late; of an appointment a day before', async () => {
    const family = aFamily('Clockova')
    await insist(miriam!, 'register-household', family)
    const file = family.case.id
    const now = new Date()
    const due = new Date(now.getTime() + 3 * DAY).toISOString().slice(0, 10)
    await insist(miriam!, 'set-task', { id: newId(), case: file, what: 'Call.', due, owner: joseph!.worker.id }, CARE)
    const when = new Date(now.getTime() + 3 * DAY).toISOString()
    const appointment = { id: newId(), case: file, what: 'Clinic.', when, interpreter: 'needed' }
    await insist(miriam!, 'make-appointment', appointment, CARE)
    await house.settle()
    const told = async (days: number) => {
      await byClock(new Date(now.getTime() + days * DAY))
      const rows = await rowsOf(family.people[0]!.id)
      return rows
        .map(({ kind }) => kind)
        .filter((kind: string) => /near|late/.test(kind))
        .sort()
    }
    expect(await told(1)).toEqual([])
    expect(await told(2.5)).toEqual(['appointment-near', 'task-near'])
    expect(await told(4)).toEqual(['appointment-near', 'task-late', 'task-near'])
  })

  it('lets go of what is older than ninety days', async () => {
    const family = aFamily('Oldova')
    await insist(miriam!, 'register-household', family)
    await insist(miriam!, 'assign-cases', { cases: [family.case.id], owner: joseph!.worker.id }, CARE)
    await house.settle()
    const count = async () => (await rowsOf(family.people[0]!.id)).length
    await byClock(new Date(Date.now() + 89 * DAY))
    expect(await count()).toBeGreaterThan(0)
    await byClock(new Date(Date.now() + 91 * DAY))
    expect(await count()).toBe(0)
  })
})

describe('what is kept of it', () => {
  it('is kinds and ids; no name, no word and no number of a case', async () => {
    const family = aFamily('Kanarienvogelova')
    await insist(miriam!, 'register-household', family)
    await insist(miriam!, 'assign-cases', { cases: [family.case.id], owner: joseph!.worker.id }, CARE)
    await house.settle()
    const { rows } = await house.owner.query('select * from notices.notice where file = $1', [family.case.id])
    expect(rows.length).toBeGreaterThan(0)
    const [told] = await fresh(joseph!)
    const said = JSON.stringify(rows)
    for (const secret of ['Kanarienvogelova', told!.number!, family.household.id]) expect(said).not.toContain(secret)
  })

  it('is gone with whoever was erased', async () => {
    const family = aFamily('Erasedova')
    await insist(miriam!, 'register-household', family)
    const person = family.people[0]!.id
    await insist(miriam!, 'assign-cases', { cases: [family.case.id], owner: joseph!.worker.id }, CARE)
    await house.settle()
    expect(await rowsOf(person)).toHaveLength(1)
    const second = await house.signIn('Nadia Haddad')
    const proposal = {
      id: newId(),
      action: 'erase',
      because: 'request',
      line: null,
      items: [{ person, whole: true, categories: [] }],
    }
    await insist(owen!, 'propose-erasure', proposal, RIGHTS)
    await insist(second, 'mark-notices-read', { notices: 'all' }, RUN)
    await house.settle()
    const approved = await approve(proposal.id)
    expect(approved).toBe(true)
    await house.settle()
    expect(await rowsOf(person)).toEqual([])
  })
})

/** Whoever is a second data steward of child protection. */
async function approve(proposal: string): Promise<boolean> {
  for (const { name, agency, roles } of house.workers)
    if (agency.id === owen!.worker.agency.id && roles.includes('data-steward') && name !== owen!.worker.name) {
      const other = await house.signIn(name)
      expect(kinds(await fresh(other, RIGHTS))).toContain('erasure-waits')
      return (await other.deed('approve-erasure', { proposal }, RIGHTS)).status === 200
    }
  return false
}

describe('a worker’s own notices', () => {
  it('are read one by one or all at once, and nobody else’s are touched', async () => {
    const family = aFamily('Readova')
    await insist(miriam!, 'register-household', family)
    for (let nth = 0; nth < 3; nth++) {
      const task = { id: newId(), case: family.case.id, what: 'Call.', due: '2026-12-24', owner: joseph!.worker.id }
      await insist(miriam!, 'set-task', task, CARE)
    }
    const before = await fresh(joseph!)
    expect(before).toHaveLength(3)
    await insist(petra!, 'mark-notices-read', { notices: before.map(({ id }) => id) }, SHELTERING)
    expect(await fresh(joseph!)).toHaveLength(3)
    await insist(joseph!, 'mark-notices-read', { notices: [before[1]!.id] })
    expect(await unread(joseph!)).toBe(2)
    await insist(joseph!, 'mark-notices-read', { notices: 'all' })
    expect(await unread(joseph!)).toBe(0)
  })

  it('show a name only for the purpose for which it may be seen', async () => {
    await askTheShelter(team())
    expect((await fresh(petra!, SHELTERING))[0]!.names).toHaveLength(1)
    expect((await fresh(petra!, CARE))[0]).toMatchObject({ kind: 'referral-came', names: [] })
  })

  it('are not counted for whoever is not signed in, and keep no session open', async () => {
    const answer = await house.house.app.inject({ url: '/api/notices/unread' })
    expect(answer.statusCode).toBe(401)
  })

  it('settings are said by editions, and a zone must be one', async () => {
    const said = {
      address: 'joseph@harbour.example',
      language: 'fr',
      zone: 'Europe/Malta',
      quiet: { from: '21:00', until: '07:00' },
      through: true,
      digestAt: 8,
      mail: { urgent: 'now', soon: 'digest', calm: 'none' },
    }
    const set = (input: object) => joseph!.deed('set-notice-settings', { ...said, ...input }, CARE)
    const read = async () => (await joseph!.look('read-notice-settings', {}, CARE)).body
    expect(await read()).toMatchObject({ edition: 0, address: null, mails: false, endpoints: [] })
    expect(await set({ seen: 0, zone: 'Mars/Base' })).toMatchObject({ status: 400, body: { code: 'unknown-zone' } })
    expect(await set({ seen: 0 })).toMatchObject({ status: 200 })
    expect(await set({ seen: 0 })).toMatchObject({ status: 409, body: { code: 'seen-older' } })
    expect(await read()).toMatchObject({ edition: 1, ...said })
    const { rows } = await house.owner.query('select address from notices.setting')
    expect(String(rows[0].address)).not.toContain('harbour.example')
  })
})

describe('nobody is told who may not know', () => {
  it('whatever is done, and whoever holds which role', async () => {
    const one = await willing(team(), 'Propertyova')
    const two = aFamily('Otherova')
    await insist(joseph!, 'register-household', two)
    const file = [one.family.case.id, two.case.id]
    const first = [one.mother, two.people[0]!.id]
    const steps: Record<string, (nth: number) => Promise<unknown>> = {
      task: (nth) =>
        miriam!.deed(
          'set-task',
          { id: newId(), case: file[nth], what: 'x', due: '2026-12-01', owner: joseph!.worker.id },
          CARE,
        ),
      given: (nth) => joseph!.deed('assign-cases', { cases: [file[nth]], owner: miriam!.worker.id }, CARE),
      consent: (nth) => miriam!.deed('record-consent', aWord(first[nth]!, CARE)),
      status: (nth) =>
        miriam!.deed(
          'state-child-status',
          { id: newId(), person: first[nth], status: 'separated', since: '2026-11-01', reason: 'told' },
          CARE,
        ),
      hide: (nth) => owen!.deed('set-safeguards', { person: first[nth], protectionIn: 'QMA' }, RIGHTS),
    }
    const walk = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.constantFrom(0, 1)), { maxLength: 8 })
    for (const taken of fc.sample(walk, { numRuns: 8, seed: 81 }))
      for (const [name, nth] of taken) await steps[name]!(nth)
    await house.settle()
    const { rows } = await house.owner.query(
      'select worker, person, purpose from notices.notice where person = any($1)',
      [first],
    )
    expect(rows.length).toBeGreaterThan(4)
    for (const { worker, person, purpose } of rows) {
      const { name } = house.workers.find(({ id }) => id === worker)!
      const found = await (await house.signIn(name)).look('read-person', { person }, { purpose })
      expect({ name, status: found.status }).toEqual({ name, status: 200 })
    }
  })
})
