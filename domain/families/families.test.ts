import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFamily, aPerson, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import type { RegisterHousehold } from '../cases/words.ts'

let house: TestHouse
let miriam: AtWork
let stranger: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, stranger] = await Promise.all([house.signIn('Miriam Sola'), house.signIn('Amina Keller')])
})
afterAll(() => house.close())

const register = async (family: RegisterHousehold = aFamily()) => {
  expect(await miriam.deed('register-household', family)).toMatchObject({ status: 200 })
  return family
}
const tieOf = async (family: RegisterHousehold, id: string) => {
  const { body } = await miriam.look('read-family', { person: family.people[0]!.id })
  return body.family.ties.find((tie: { id: string }) => tie.id === id)
}

describe('a tie', () => {
  it('is claimed until somebody verifies it, and keeps everything that was said', async () => {
    const family = await register()
    const { id } = family.ties[0]!
    expect(await tieOf(family, id)).toMatchObject({ status: 'claimed', statements: 0 })
    await miriam.deed('judge-tie', { tie: id, status: 'verified', reason: 'birth paper seen', seen: 0 })
    await miriam.deed('judge-tie', { tie: id, status: 'contested', reason: 'the aunt says otherwise', seen: 1 })
    expect(await tieOf(family, id)).toMatchObject({
      status: 'contested',
      statements: 2,
      history: [{ status: 'verified', reason: 'birth paper seen', by: 'Miriam Sola' }, { status: 'contested' }],
    })
  })

  it('judged by two at once takes the first and tells the second to look again', async () => {
    const family = await register()
    const judge = (status: string) =>
      miriam.deed('judge-tie', { tie: family.ties[0]!.id, status, reason: 'because', seen: 0 })
    const answers = await Promise.all([judge('verified'), judge('contested'), judge('ended')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('joins two different people whom the worker may see', async () => {
    const [one, two] = [await register(), await register()]
    const tie = {
      id: newId(),
      kind: 'sibling',
      from: one.people[0]!.id,
      to: two.people[0]!.id,
      source: 'told-by-both',
      evidence: 'same parents named by both',
    }
    expect(await stranger.deed('draw-tie', tie)).toMatchObject({ status: 404, body: { code: 'no-such-person' } })
    expect(await miriam.deed('draw-tie', { ...tie, to: tie.from })).toMatchObject({
      status: 400,
      body: { code: 'tie-to-self' },
    })
    expect(await miriam.deed('draw-tie', tie)).toMatchObject({ status: 200 })
    const { body } = await miriam.look('read-family', { person: one.people[1]!.id })
    expect(body.people).toHaveLength(6)
    expect(body.family.ties.find(({ id }: { id: string }) => id === tie.id)).toMatchObject({ evidence: tie.evidence })
  })

  it('of a stranger can be neither seen nor judged', async () => {
    const family = await register()
    expect(await stranger.look('read-family', { person: family.people[0]!.id })).toMatchObject({ status: 404 })
    expect(
      await stranger.deed('judge-tie', { tie: family.ties[0]!.id, status: 'ended', reason: 'no', seen: 0 }),
    ).toMatchObject({ status: 404, body: { code: 'no-such-tie' } })
    expect(await stranger.deed('judge-tie', { tie: newId(), status: 'ended', reason: 'no', seen: 0 })).toMatchObject({
      status: 404,
      body: { code: 'no-such-tie' },
    })
  })

  it('cannot name somebody who does not arrive', async () => {
    const family = aFamily()
    const tie = { ...family.ties[0]!, id: newId<never>(), to: newId<never>() }
    expect(await miriam.deed('register-household', { ...family, ties: [tie] })).toMatchObject({
      status: 400,
      body: { code: 'tie-outside' },
    })
  })
})

describe('a household', () => {
  it('is left on a day and for a reason, and can be joined again', async () => {
    const family = await register()
    const [person, household] = [family.people[1]!.id, family.household.id]
    expect(
      await miriam.deed('leave-household', { household, person, until: '2026-11-19', reason: 'moved' }),
    ).toMatchObject({ status: 400, body: { code: 'date-order' } })
    expect(
      await miriam.deed('leave-household', { household, person, until: '2026-11-22', reason: 'moved to his uncle' }),
    ).toMatchObject({ status: 200 })
    expect(
      await miriam.deed('leave-household', { household, person, until: '2026-11-22', reason: 'again' }),
    ).toMatchObject({ status: 400, body: { code: 'not-a-member' } })
    expect(
      await miriam.deed('join-household', { household, person, since: '2026-11-24', reason: 'came back' }),
    ).toMatchObject({ status: 200 })
    expect(
      await miriam.deed('join-household', { household, person, since: '2026-11-25', reason: 'twice' }),
    ).toMatchObject({ status: 409, body: { code: 'already-member' } })
    const { body } = await miriam.look('read-family', { person })
    expect(body.family.memberships.filter((one: { person: string }) => one.person === person)).toMatchObject([
      { until: '2026-11-22' },
      { until: null },
    ])
  })
})

describe('who is not here', () => {
  it('is a person of the family, told with cause and place, and waits in the work of the agency', async () => {
    const family = aFamily()
    const father = aPerson('Yusuf', 'Testfather')
    const missing = [
      {
        id: newId<never>(),
        person: father.id,
        cause: 'conflict' as const,
        when: '2026-08',
        place: 'near the river',
        trace: 'wanted' as const,
      },
    ]
    await register({
      ...family,
      people: [...family.people, father],
      missing,
      ties: [
        ...family.ties,
        { id: newId<never>(), kind: 'father', from: father.id, to: family.people[1]!.id, source: 'told-by-one' },
      ],
    })
    const { body } = await miriam.look('read-family', { person: family.people[1]!.id })
    expect(body.family.separations).toMatchObject([
      { person: father.id, place: 'near the river', when: '2026-08', trace: 'wanted' },
    ])
    expect(body.family.memberships.some((one: { person: string }) => one.person === father.id)).toBe(false)
    const work = await miriam.look('my-work')
    expect(work.body.items).toContainEqual(
      expect.objectContaining({ group: 'apart', person: father.id, why: 'conflict' }),
    )
  })

  it('cannot be everybody', async () => {
    const family = aFamily()
    const missing = family.people.map(({ id }) => ({
      id: newId<never>(),
      person: id,
      cause: 'unknown' as const,
      trace: 'not-asked' as const,
    }))
    expect(await miriam.deed('register-household', { ...family, missing })).toMatchObject({
      status: 400,
      body: { code: 'nobody-here' },
    })
  })
})

describe('a child without parents', () => {
  it('has a task from the first minute, and a history of its status', async () => {
    const family = aFamily()
    const child = family.people[1]!
    await register({
      ...family,
      people: [child],
      ties: [],
      household: { ...family.household, head: child.id },
      childStatuses: [{ id: newId<never>(), person: child.id, status: 'unaccompanied', since: '2026-11-20' }],
    })
    const { body } = await miriam.look('read-case-work', { case: family.case.id })
    expect(body.tasks).toMatchObject([{ code: 'see-child', person: child.id, finished: null }])
    await miriam.deed('state-child-status', {
      id: newId(),
      person: child.id,
      status: 'separated',
      since: '2026-11-21',
      reason: 'an aunt came',
    })
    const shown = await miriam.look('read-family', { person: child.id })
    expect(shown.body.family.childStatuses).toMatchObject([
      { status: 'separated', reason: 'an aunt came' },
      { status: 'unaccompanied' },
    ])
  })
})
