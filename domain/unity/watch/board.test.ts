import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { daysAfter } from '../../../ground/calendars.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { insist } from '../../../test/world/agreements.ts'
import { aFamily, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import { writeUnreadable } from '../../../test/world/unreadable.ts'
import { sealPlace } from './seal-place.ts'
import type { Behind, CareListed, WatchedPart } from './words.ts'

const START = new Date('2026-11-26T09:00:00Z')
const TODAY = '2026-11-26'
let clock = START
let house: TestHouse
let miriam: AtWork
let joseph: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[miriam, joseph] = (await Promise.all(['Miriam Sola', 'Joseph Okello'].map(house.signIn))) as [AtWork, AtWork]
})
afterAll(() => house.close())

/** Children who are alone since these days, registered together. */
async function alone(since: readonly string[], edtf = '2014-05-06'): Promise<PersonId[]> {
  const family = aFamily()
  const people = since.map((_, nth) => aPerson(`Child${nth}`, 'Alone', { born: { edtf } }))
  await insist(miriam, 'register-household', {
    ...{ ...family, people, ties: [], household: { ...family.household, head: people[0]!.id } },
    childStatuses: people.map(({ id }, nth) => ({
      ...{ id: newId(), person: id, status: 'unaccompanied', since: since[nth]! },
    })),
  })
  await house.settle()
  return people.map(({ id }) => id)
}
async function ask(who: AtWork, behind?: Behind): Promise<CareListed> {
  const { status, body } = await who.look('list-watched', behind ? { behind } : {})
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
/** All pages of one part, one behind the other. */
async function pages(part: WatchedPart, who = miriam): Promise<CareListed[]> {
  const all = [await ask(who)]
  for (;;) {
    const behind = all.at(-1)!.next.find((one) => one.part === part)
    if (!behind) return all
    all.push(await ask(who, behind))
  }
}
const whose = (shown: CareListed) => shown.interests.map(({ person }) => person.id)
async function at<T>(when: Date, work: (who: AtWork) => Promise<T>): Promise<T> {
  clock = when
  try {
    await house.settle()
    return await work(await house.signIn('Miriam Sola'))
  } finally {
    clock = START
  }
}
const on = (day: string) => new Date(`${day}T09:00:00Z`)
/** What is kept of what is due, as it is and as it is made anew. */
async function watchedRows() {
  const { rows } = await house.owner.query(
    'select agency, part, person, line, due::text from unity.watched order by agency, part, person, line',
  )
  return rows
}
async function weighAnew() {
  await house.owner.query("update unity.watch_due set again = '-infinity'")
  await house.settle()
}

describe('the board of children', () => {
  it('has what is late first whoever it concerns, twenty at a time, everybody once', async () => {
    const many = await alone(Array.from({ length: 110 }, (_, nth) => daysAfter('2026-11-01', nth % 20)))
    const [late] = await alone(['2019-03-01'])
    const first = await ask(miriam)
    expect(whose(first)[0]).toBe(late)
    expect([first.interests.length, first.guardians.length]).toEqual([20, 20])
    expect(first.guardians[0]!.person.id).toBe(late)
    const all = await pages('interests')
    const second = all[1]!
    expect([second.visits, second.guardians, second.ageing]).toEqual([[], [], []])
    const lines = all.flatMap((page) => page.interests)
    const bia = lines.filter(({ form }) => form === 'bia').map(({ person }) => person.id)
    expect(new Set(bia).size).toBe(bia.length)
    expect(bia).toEqual(expect.arrayContaining(many))
    const days = lines.map(({ due }) => due)
    expect(days).toEqual(days.toSorted())
    expect(all.at(-1)!.next.filter(({ part }) => part === 'interests')).toEqual([])
  })

  it('tells of a hidden child neither by a line, nor by its place, nor by whether more follows', async () => {
    const seen = (await pages('interests', joseph)).flatMap(whose)
    const hidden = seen[3]!
    await insist(miriam, 'set-safeguards', { person: hidden, restricted: true, reason: 'a threat' })
    const left = await pages('interests', joseph)
    expect(left.flatMap(whose)).toEqual(seen.filter((one) => one !== hidden))
    expect(left.slice(0, -1).map(({ interests }) => interests.length)).toEqual(left.slice(0, -1).map(() => 20))
    // Where a page is just full, a hidden child behind it is not said to follow.
    const { person, form, because, due } = left.flatMap((page) => page.interests).at(-21)!
    const asker = { keys: house.ground.keys, asking: { actor: { id: joseph.worker.id } } }
    const place = sealPlace(asker, { part: 'interests', person: person.id, line: `${form} ${because}`, due })
    const page = () => ask(joseph, place)
    expect(await page()).toMatchObject({ interests: { length: 20 }, next: [] })
    const [behind] = await alone(['2026-11-25'])
    expect((await page()).next).toHaveLength(1)
    await insist(miriam, 'set-safeguards', { person: behind, restricted: true, reason: 'a threat' })
    expect((await page()).next).toEqual([])
  })

  it('is as near to whoever does not see hundreds who stand before', async () => {
    const hidden = [...(await alone(Array(300).fill('2015-01-01'))), ...(await alone(Array(20).fill('2015-01-01')))]
    const [child] = await alone(['2015-01-02'])
    await house.owner.query('update sharing.subject_version set restricted = true where person = any($1)', [hidden])
    expect(whose(await ask(joseph))[0]).toBe(child)
  })

  it('goes through three hundred lines of which nothing is open to the asker, and says that there is more', async () => {
    await alone(Array(300).fill('2014-01-01'))
    // Who is not trained to work with children finds them by name, and does not read of their best interests.
    const training = `update agencies.training_held set until = $2 where worker = $1 and code = 'child-safeguarding'`
    await house.owner.query(training, [joseph.worker.id, '2026-01-01'])
    const first = await ask(joseph)
    expect([first.interests, first.guardians.length]).toEqual([[], 20])
    const behind = first.next.find(({ part }) => part === 'interests')!
    // Where it begins is closed to them, and so they are not told where that is: neither of whom, nor by which rule, nor since when.
    expect(Object.keys(behind)).toEqual(['part', 'place'])
    expect(Buffer.from(behind.place, 'base64url').toString('latin1')).not.toMatch(/2014|unaccompanied|person/)
    expect(new Set(first.next.map(({ place }) => place.length)).size).toBe(1)
    const all = await pages('interests', joseph)
    expect(all.flatMap((page) => page.interests)).toEqual([])
    expect(all.length).toBeGreaterThan(2)
    await house.owner.query(training, [joseph.worker.id, '2030-01-01'])
  })

  it('goes on only where it told this asker that more follows, in that part', async () => {
    const [behind, other] = (await ask(miriam)).next as [Behind, Behind]
    const refused = { status: 400, body: { code: 'no-such-page', values: { field: 'behind' } } }
    const asked = (one: Behind, who = miriam) => who.look('list-watched', { behind: one })
    expect(await asked(behind)).toMatchObject({ status: 200 })
    expect(await asked(behind, joseph)).toMatchObject(refused)
    expect(await asked({ ...behind, part: other.part })).toMatchObject(refused)
    expect(await asked({ ...behind, place: `${behind.place.slice(0, -4)}AAAA` })).toMatchObject(refused)
    expect(await asked({ ...behind, place: 'A' })).toMatchObject(refused)
  })

  it('weighs everybody else where somebody cannot be weighed, who waits until they can', async () => {
    const both = await alone(['2026-11-10', '2026-11-11'])
    const [broken, other] = both as [PersonId, PersonId]
    const linesOf = async (one: PersonId) => (await watchedRows()).filter(({ person }) => person === one).length
    const mend = await writeUnreadable(house, broken)
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    await house.owner.query('delete from unity.watched where person = any($1)', [both])
    await weighAnew()
    expect([await linesOf(broken), await linesOf(other)]).toEqual([0, 2])
    expect((await ask(miriam)).isWeighing).toBe(true)
    const told = said.mock.calls.map(String).filter((line) => line.includes('weighing care'))
    expect(told[0]).toMatch(/Z weighing care put 1 aside and tries again: RangeError\\n +at /)
    expect(told.join()).not.toMatch(/schema|soon|Child0/)
    said.mockRestore()
    await mend()
    await at(new Date(START.getTime() + 61_000), () => house.settle())
    expect(await linesOf(broken)).toBe(2)
  })

  it('is led to by what would be found if all were weighed anew', async () => {
    const [one, two] = await alone(['2026-10-01', '2026-10-02'], '2009-03-01')
    const aunt = aPerson('Aunt', 'Kin', { born: { edtf: '1980-01-01' } })
    const family = aFamily()
    const household = { ...family.household, head: aunt.id }
    await insist(miriam, 'register-household', { ...family, people: [aunt], ties: [], household })
    const care = {
      id: newId(),
      carer: aunt.id,
      over: one,
      form: 'care',
      basis: 'family',
      since: '2026-10-02',
      until: null,
    }
    await insist(miriam, 'record-care', care)
    await house.settle()
    const parts = async (person: PersonId | undefined) =>
      (await watchedRows()).filter((row) => row.person === person).map(({ part, line, due }) => [part, line, due])
    expect(await parts(one)).toEqual([
      ['ageing', '', '2027-03-01'],
      ['guardians', '', '2026-10-01'],
      ['interests', 'bia unaccompanied', '2026-10-15'],
      ['visits', care.id, '2026-10-16'],
    ])
    await insist(miriam, 'record-visit', { id: newId(), care: care.id, on: TODAY, alone: true, how: 'well' })
    const order = {
      id: newId(),
      people: [one, aunt.id],
      outcome: 'place',
      on: TODAY,
      reviewDue: '2027-01-10',
      words: 'court',
    }
    await insist(miriam, 'record-court-order', order)
    const turn = { guardianship: newId(), child: one, on: TODAY }
    await insist(miriam, 'turn-guardianship', { ...turn, seen: 0, turn: 'requested' })
    await insist(miriam, 'turn-guardianship', { ...turn, seen: 1, turn: 'appointed', guardian: 'Ms Adan', order: '7' })
    const said = { id: newId(), person: two, status: 'accompanied', since: TODAY, reason: 'her mother came' }
    await insist(miriam, 'state-child-status', said)
    await house.settle()
    const known = await watchedRows()
    expect(await parts(one)).toEqual([
      ['ageing', '', '2027-03-01'],
      ['guardians', '', 'infinity'],
      ['visits', care.id, '2026-12-26'],
    ])
    expect(await parts(two)).toEqual([])
    await weighAnew()
    expect(await watchedRows()).toEqual(known)
  })

  it('has a child who stays behind where an act takes the mother away, though the act is about her alone', async () => {
    const family = aFamily()
    await insist(miriam, 'register-household', family)
    const [mother, child] = family.people.map(({ id }) => id)
    const input = {
      people: [{ id: newId(), person: mother }],
      ...{ to: 'northgate-office', on: '2026-11-30', until: null },
    }
    const asked = newId()
    await insist(miriam, 'ask-release', { id: asked, deed: 'plan-transfer', input, words: 'There is no bed.' })
    const words = 'They meet again on Monday.'
    const given = { release: asked, seen: 0, ground: 'no-alternative', words, reviewDue: '2026-12-03' }
    await insist(joseph, 'give-release', given)
    await insist(miriam, 'plan-transfer', { ...input, parting: { release: asked } })
    await house.settle()
    const lines = async () =>
      (await watchedRows()).filter(({ person }) => person === child).map(({ part, line, due }) => [part, line, due])
    expect(await lines()).toEqual([['interests', 'bid parted-from-carer', expect.any(String)]])
    // Whoever was parted last is weighed too where one of them was parted hundreds of times before.
    await house.owner.query(
      `insert into unity.separation (node, id, one, other, cause, bond, strength, how, level, since, agency, worker, at, deed)
       select node, gen_random_uuid(), least($1::uuid, sibling), greatest($1::uuid, sibling), cause, 'C', strength, how, level, '2020-01-01', agency, worker, at, deed
         from unity.separation, lateral (select gen_random_uuid() as sibling from generate_series(1, 600)) as siblings where $1 in (one, other)`,
      [child],
    )
    await weighAnew()
    expect(await lines()).toHaveLength(1)
  })

  it('asks again when time alone makes something due, and not before', async () => {
    const [child, other] = await alone(['2026-11-01', '2026-11-01'], '2009-08-20')
    const order = {
      id: newId(),
      people: [child, other],
      outcome: 'place',
      on: TODAY,
      reviewDue: '2026-12-10',
      words: 'court',
    }
    await insist(miriam, 'record-court-order', order)
    const told = async (who: AtWork) => {
      const all = [await ask(who)]
      for (let behind = all[0]!.next[0]; behind; behind = all.at(-1)!.next[0]) all.push(await ask(who, behind))
      const has = (list: { person: { id: PersonId } }[]) => list.some(({ person }) => person.id === child)
      return { interests: all.some((page) => has(page.interests)), ageing: all.some((page) => has(page.ageing)) }
    }
    expect(await at(on('2026-12-10'), told)).toMatchObject({ interests: false })
    expect(await at(on('2026-12-11'), told)).toMatchObject({ interests: true })
    expect(await at(on('2027-02-19'), told)).toMatchObject({ ageing: false })
    expect(await at(on('2027-02-20'), told)).toMatchObject({ ageing: true })
  })

  it('tells what was done just now, and says that some is still being weighed', async () => {
    await weighAnew()
    const [child, other] = await alone(['2018-01-01', '2018-01-01'])
    const order = { id: newId(), people: [child, other], outcome: 'place', on: TODAY, reviewDue: null, words: 'court' }
    await insist(miriam, 'record-court-order', order)
    expect(whose(await ask(miriam))).not.toContain(child)
    const cleared = [miriam.worker.id]
    await insist(miriam, 'set-safeguards', { person: child, restricted: true, cleared, reason: 'a threat' })
    await house.settle()
    // It is held before it can be weighed.
    await house.owner.query(
      `begin; update unity.watch_due set again = '-infinity' where person = '${child}'; commit; begin; select from unity.watch_due where person = '${child}' for update`,
    )
    // That something was done about somebody hidden is not told either.
    expect([(await ask(miriam)).isWeighing, (await ask(joseph)).isWeighing]).toEqual([true, false])
    await house.owner.query('commit')
    await house.settle()
    expect((await ask(miriam)).isWeighing).toBe(false)
  })

  it('weighs all children anew when the mission changed its rules', async () => {
    const [child] = await alone(['2026-11-20'])
    await house.owner.query('update unity.watch_due set version = 0 where person = $1', [child])
    await house.owner.query('delete from unity.watched where person = $1', [child])
    const { CHILD_WEIGHING } = await import('./weigh-children.ts')
    await CHILD_WEIGHING.heedNewRules(house.ground, 1)
    await house.settle()
    expect((await watchedRows()).filter(({ person }) => person === child)).toHaveLength(2)
  })
})
