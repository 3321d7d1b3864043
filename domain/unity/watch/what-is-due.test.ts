import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '../../../ground/calendars.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { careRulesOf } from './profile.ts'
import { changesOn, linesOf, type WatchFacts } from './what-is-due.ts'

const TODAY = '2026-11-26'
const CHILD = 'child' as PersonId
const rules = careRulesOf('demo')
/** Numbers so small that days meet. */
const near = {
  ...rules,
  interests: {
    ...rules.interests,
    determine: [{ code: 'long-alone', when: { aloneDays: 20 }, days: 3 }, ...rules.interests.determine.slice(0, 2)],
  },
  ageing: { monthsBefore: 1, daysAfter: 9, steps: ['home'] },
}

const day = fc.integer({ min: -60, max: 60 }).map((days) => daysAfter(TODAY, days))
const dayOrNone = fc.option(day)
/** Born so that they come of age about now, as exactly as is known. */
const born = day.chain((on) => {
  const birth = `2008${on.slice(4)}`
  return fc.constantFrom(birth, birth.slice(0, 7), '2008', `${birth}~`).map((edtf) => ({ edtf }))
})
const care = fc.record({
  ...{ id: fc.constantFrom('a', 'b') as fc.Arbitrary<FactId>, carer: fc.constant('aunt' as PersonId) },
  ...{ over: fc.constant(CHILD), form: fc.constant('care' as const), agency: fc.constant('QNA' as never) },
  ...{ basis: fc.constantFrom('family' as const, 'parent' as const), since: day, until: dayOrNone },
  ...{ words: fc.constant(null), status: fc.constantFrom('claimed', 'contested', 'ended'), statements: fc.constant(0) },
})
const found = fc.record({
  ...{
    id: fc.constant('f' as FactId),
    form: fc.constantFrom('bia', 'bid', 'court-order'),
    outcome: fc.constant('place'),
  },
  ...{
    on: day,
    reviewDue: dayOrNone,
    words: fc.constant(null),
    persons: fc.constant([CHILD]),
    agency: fc.constant('QNA'),
  },
})
const facts = fc.record({
  births: fc.option(born).map((one) => new Map(one ? [[CHILD, one]] : [])),
  alone: fc
    .option(fc.record({ status: fc.constantFrom('separated' as const, 'unaccompanied' as const), since: day }))
    .map((one) => new Map(one ? [[CHILD, one]] : [])),
  care: fc.array(care, { maxLength: 2 }),
  found: fc.array(found, { maxLength: 2 }),
  separations: fc.array(
    fc.record({
      one: fc.constant(CHILD),
      other: fc.constant('m' as PersonId),
      bond: fc.constantFrom('A', 'C'),
      since: day,
    }),
    { maxLength: 1 },
  ),
}) as fc.Arbitrary<object> as fc.Arbitrary<WatchFacts>
const on = (known: object, today: string): WatchFacts => ({
  ...{ visits: [], guardianships: [], ageing: [], rules: near, today },
  ...(known as Omit<WatchFacts, 'rules' | 'today' | 'visits' | 'guardianships' | 'ageing'>),
})
/** What is kept of a child: what stands where. How late something is need not be kept. */
const kept = (known: object, today: string) =>
  linesOf(on(known, today), CHILD).map(({ part, line, due }) => [part, line, due])

describe('what is due of a child', () => {
  it('does not change by time alone before the day that is said', () =>
    fc.assert(
      fc.property(facts, (known) => {
        const next = changesOn(on(known, TODAY), CHILD)
        const last = next ?? daysAfter(TODAY, 200)
        for (let today = TODAY; today < last; today = daysAfter(today, 1))
          expect(kept(known, today), today).toEqual(kept(known, TODAY))
      }),
    ))

  it('is said of whoever is written down as born in the last of all years', () => {
    const births = new Map([[CHILD, { edtf: '9999' }]])
    const alone = new Map([[CHILD, { status: 'unaccompanied', since: '2026-10-01' }]])
    const known = { births, alone, care: [], found: [], separations: [] }
    expect(kept(known, TODAY)).toContainEqual(['guardians', '', '2026-10-01'])
    expect(changesOn(on(known, TODAY), CHILD)).toBe('9999-11-30')
  })

  it('keeps its place while a child waits for a guardian', () => {
    const alone = new Map([[CHILD, { status: 'unaccompanied', since: '2026-10-01' }]])
    const known = { births: new Map(), alone, care: [], found: [], separations: [] }
    expect(kept(known, TODAY)).toContainEqual(['guardians', '', '2026-10-01'])
    expect(kept(known, '2026-12-30')).toContainEqual(['guardians', '', '2026-10-01'])
  })
})
