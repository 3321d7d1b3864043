import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../test/world/families.ts'
import { openTestHouse, type TestHouse } from '../test/world/house.ts'
import { weighing } from './weighing.ts'

const START = Date.parse('2026-11-26T09:00:00Z')
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ seed: false })
  await house.owner.query(
    'create table public.due (node smallint, thing uuid, again date, version int, primary key (thing, node))',
  )
  await house.owner.query('grant select, insert, update on public.due to kindred_app')
})
afterAll(() => house.close())

/** So many things that wait to be weighed, in their order, by a way of weighing that fails for some. */
async function waiting(most: number, fails: (some: readonly string[]) => boolean) {
  const ids = Array.from({ length: most }, () => newId<string>()).sort()
  const tried: number[] = []
  let clock = START
  const { mark, weighSome, findDue } = weighing<string>({
    due: { table: 'public.due', column: 'thing' },
    versionOf: () => 1,
    async weigh(_, some) {
      tried.push(some.length)
      if (fails(some)) throw new RangeError('no day is this one')
      return { again: () => null, sent: [] }
    },
  })
  const { database } = house.ground
  await mark(database.sql, 1, ids)
  return {
    ...{ ids, tried },
    weigh: () => weighSome(house.ground, 1, () => new Date(clock)),
    left: () => findDue({ find: database.sql, node: 1, at: new Date(clock) }, 1000),
    pass: (seconds: number) => {
      clock += seconds * 1000
    },
  }
}

describe('what cannot be weighed', () => {
  it('stands in the way of nothing else, goes on waiting, and is tried again', async () => {
    const broken = new Set<string>()
    const { ids, tried, weigh, left, pass } = await waiting(5, (some) => some.some((one) => broken.has(one)))
    const [one, other] = ids as [string, string]
    for (const each of [one, other]) broken.add(each)
    expect(await weigh()).toEqual({ more: false, faults: [expect.any(RangeError), expect.any(RangeError)] })
    expect(await left()).toEqual([one, other])
    expect(await weigh()).toEqual({ more: false, faults: [] })
    expect(tried).toEqual([5, 1, 1, 1, 1, 1])
    broken.delete(one)
    pass(61)
    expect((await weigh()).faults).toHaveLength(1)
    expect(await left()).toEqual([other])
    broken.clear()
    pass(61)
    expect((await weigh()).faults).toEqual([])
    expect(await left()).toEqual([])
  })

  it('leaves room for all others, however much of it there is', async () => {
    const broken = new Set<string>()
    const { ids, weigh, left, pass } = await waiting(450, (some) => some.some((one) => broken.has(one)))
    for (const one of ids.slice(0, 250)) broken.add(one)
    while ((await weigh()).more);
    expect(await left()).toEqual([...broken])
    broken.clear()
    pass(61)
    while ((await weigh()).more);
    expect(await left()).toEqual([])
  })

  it('is nothing at all where weighing one by one goes well', async () => {
    const { weigh, left } = await waiting(3, (some) => some.length > 1)
    expect(await weigh()).toEqual({ more: false, faults: [] })
    expect(await left()).toEqual([])
  })
})
