import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '../../ground/calendars.ts'
import type { PersonId } from '../../ground/ids.ts'
import { mayBeChildOn } from '../../ground/partial-date.ts'
import { newId } from '../../test/world/families.ts'
import { Need } from '../cases/words.ts'
import { triageRulesOf } from './profile.ts'
import {
  actBy,
  bandOf,
  changesOn,
  compareLevels,
  distribute,
  type Facts,
  insistOnTriage,
  isClosedTo,
  isWaiting,
  type OfPerson,
  openFacts,
  restsOn,
  suggest,
  type Weighed,
} from './rules.ts'
import { type Condition, Fact, type Level, NeedThatCounts, type Rule, TriageRules } from './words.ts'

const demo = triageRulesOf('demo')
const aPerson = (more: Partial<OfPerson> = {}): OfPerson => ({
  person: newId<PersonId>(),
  needs: [],
  alone: null,
  born: { edtf: '1990-03-04' },
  apartSince: null,
  ...more,
})
const aCase = (people: OfPerson[] = [aPerson()], more: Partial<Facts> = {}): Facts => ({
  on: '2026-11-26',
  people,
  lastContact: new Date('2026-11-26T08:00:00Z'),
  lateTasks: 0,
  nextDue: null,
  ...more,
})
const rule = (when: Condition, points = 50, id = 'one'): Rule => ({ id, words: 'need', points, when, source: 'house' })
const level = (facts: Facts, rules: Rule[]) => suggest(facts, { ...demo, rules }).level

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom(...NeedThatCounts.options).map((need) => ({ need })),
  fc.constantFrom('separated' as const, 'unaccompanied' as const).map((childAlone) => ({ childAlone })),
  fc.integer({ min: 1, max: 18 }).map((childBelow) => ({ childBelow })),
  fc.integer({ min: 0, max: 90 }).map((apartDays) => ({ apartDays })),
  fc.integer({ min: 1, max: 90 }).map((silentDays) => ({ silentDays })),
  fc.integer({ min: 1, max: 5 }).map((lateTasks) => ({ lateTasks })),
  fc.integer({ min: 2, max: 6 }).map((familySize) => ({ familySize })),
)
const some = fc.array(fact, { minLength: 1, maxLength: 3 })
const any = some.map((all) => ({ any: all }))
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fact,
  any,
  fc.array(fc.oneof(fact, any), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
)
const aRule = fc.record({ when: condition, points: fc.integer({ min: 1, max: 60 }) })
const rules = fc
  .array(aRule, { maxLength: 12 })
  .map((all) => all.map(({ when, points }, nth) => rule(when, points, `rule-${nth}`)))
const somebody: fc.Arbitrary<OfPerson> = fc.record({
  person: fc.uuid().map((id) => id as PersonId),
  needs: fc.option(fc.subarray([...NeedThatCounts.options])),
  alone: fc.constantFrom(null, 'separated' as const, 'unaccompanied' as const),
  born: fc.option(fc.integer({ min: 1930, max: 2026 }).map((year) => ({ edtf: `${year}` }))),
  apartSince: fc.option(fc.constantFrom('2026-06-01', '2026-11-20')),
})
const facts: fc.Arbitrary<Facts> = fc.record({
  on: fc.constant('2026-11-26'),
  people: fc.array(somebody, { minLength: 1, maxLength: 5 }),
  lastContact: fc.constantFrom(new Date('2026-09-01T10:00:00Z'), new Date('2026-11-25T10:00:00Z')),
  lateTasks: fc.integer({ min: 0, max: 4 }),
  nextDue: fc.option(fc.constantFrom('2026-11-26', '2026-12-03')),
})

describe('what is suggested', () => {
  it.each<[Condition, Partial<OfPerson>, Partial<Facts>, 'yes' | 'no' | 'unknown']>([
    [{ need: 'SM' }, { needs: ['SM'] }, {}, 'yes'],
    [{ need: 'SM' }, { needs: ['DS'] }, {}, 'no'],
    [{ need: 'SM' }, { needs: null }, {}, 'unknown'],
    [{ childAlone: 'separated' }, { alone: 'separated' }, {}, 'yes'],
    [{ childAlone: 'separated' }, { alone: 'unaccompanied' }, {}, 'no'],
    [{ childBelow: 5 }, { born: { edtf: '2021-11-27' } }, {}, 'yes'],
    [{ childBelow: 5 }, { born: { edtf: '2021-11-26' } }, {}, 'no'],
    [{ childBelow: 5 }, { born: { edtf: '2021' } }, {}, 'unknown'],
    [{ childBelow: 5 }, { born: null }, {}, 'unknown'],
    [{ childBelow: 5 }, { born: undefined }, {}, 'no'],
    [{ apartDays: 30 }, { apartSince: '2026-10-27' }, {}, 'yes'],
    [{ apartDays: 30 }, { apartSince: '2026-10-28' }, {}, 'no'],
    [{ silentDays: 30 }, {}, { lastContact: new Date('2026-10-27T22:00:00Z') }, 'yes'],
    [{ silentDays: 30 }, {}, { lastContact: new Date('2026-10-28T22:00:00Z') }, 'no'],
    [{ lateTasks: 2 }, {}, { lateTasks: 2 }, 'yes'],
    [{ lateTasks: 2 }, {}, { lateTasks: 1 }, 'no'],
    [{ familySize: 2 }, {}, {}, 'no'],
    [{ all: [{ need: 'SM' }, { childBelow: 5 }] }, { needs: ['SM'], born: null }, {}, 'unknown'],
    [{ any: [{ need: 'SM' }, { childBelow: 5 }] }, { needs: ['SM'], born: null }, {}, 'yes'],
  ])('%j of %j %j: %s', (when, one, more, says) => {
    const { rules: yes, unknown } = suggest(aCase([aPerson(one)], more), { ...demo, rules: [rule(when)] })
    expect([yes.length, unknown.length]).toEqual([Number(says === 'yes'), Number(says === 'unknown')])
  })

  it('names of whom a rule is so, and no other', () => {
    const [ill, well] = [aPerson({ needs: ['SM'] }), aPerson()]
    expect(suggest(aCase([well, ill]), demo).rules).toMatchObject([
      { rule: { id: 'serious-illness' }, persons: [ill.person] },
    ])
  })

  it('is not lowered by a rule that is added, nor changed by the order of rules or people', () => {
    fc.assert(
      fc.property(facts, rules, aRule, fc.nat(), ({ ...of }, all, more, turn) => {
        const before = suggest(of, { ...demo, rules: all })
        const added = suggest(of, { ...demo, rules: [...all, rule(more.when, more.points, 'more')] })
        expect(compareLevels(added.level, before.level)).toBeGreaterThanOrEqual(0)
        const turned = <T>(list: readonly T[]) => [
          ...list.slice(turn % list.length || 0),
          ...list.slice(0, turn % list.length || 0),
        ]
        const other = suggest({ ...of, people: turned(of.people) }, { ...demo, rules: turned(all) })
        expect([other.level, other.upTo]).toEqual([before.level, before.upTo])
      }),
    )
  })

  it('stays between what is known and what might be, whatever of the unknown turns out', () => {
    fc.assert(
      fc.property(
        facts,
        rules,
        fc.subarray([...NeedThatCounts.options]),
        fc.integer({ min: 1930, max: 2026 }),
        (of, all, needs, year) => {
          const before = suggest(of, { ...demo, rules: all })
          const learnt = of.people.map((one) => ({
            ...one,
            needs: one.needs ?? needs,
            born: one.born ?? { edtf: `${year}-05-05` },
          }))
          const after = suggest({ ...of, people: learnt }, { ...demo, rules: all })
          expect(compareLevels(after.level, before.level)).toBeGreaterThanOrEqual(0)
          expect(compareLevels(before.upTo, after.level)).toBeGreaterThanOrEqual(0)
          if (before.unknown.length === 0) expect(before.upTo).toBe(before.level)
        },
      ),
    )
  })

  it('tells of what is closed neither a rule that holds nor one that does not', () => {
    fc.assert(
      fc.property(
        facts,
        rules,
        fc.subarray(['protection.needs', 'family.uasc', 'identity.birthDate', 'family.separation']),
        (of, all, closed) => {
          const opens = (_: PersonId, field: string) => !closed.includes(field)
          const bare = of.people.map((one) => ({
            ...one,
            ...(closed.includes('protection.needs') && { needs: ['SV'] }),
            ...(closed.includes('family.uasc') && { alone: 'unaccompanied' as const }),
            ...(closed.includes('identity.birthDate') && { born: { edtf: '2025' } }),
            ...(closed.includes('family.separation') && { apartSince: '2020-01-01' }),
          }))
          const told = (those: Facts) => [
            suggest(openFacts(those, opens), { ...demo, rules: all }),
            isClosedTo(those, { rules: all }, opens),
          ]
          expect(told({ ...of, people: bare })).toEqual(told(of))
        },
      ),
    )
  })
})

describe('no protected characteristic', () => {
  const named = (when: Condition): string[] =>
    'all' in when ? when.all.flatMap(named) : 'any' in when ? when.any.flatMap(named) : Object.keys(when)
  const VOCABULARY = ['need', 'childAlone', 'childBelow', 'apartDays', 'silentDays', 'lateTasks', 'familySize']

  it('is in the vocabulary of facts, nor in what is known of a person', () => {
    expect(Fact.def.options.flatMap((one) => Object.keys(one.def.shape))).toEqual(VOCABULARY)
    expect(Object.keys(aPerson()).sort()).toEqual(['alone', 'apartSince', 'born', 'needs', 'person'])
    expect(Need.options.filter((code) => !NeedThatCounts.options.includes(code as never))).toEqual(['WR', 'IN'])
  })
  it('is named by any profile', () => {
    for (const { name } of readdirSync('profiles', { withFileTypes: true }).filter((one) => one.isDirectory()))
      for (const { when } of triageRulesOf(name).rules)
        expect(named(when).filter((one) => !VOCABULARY.includes(one))).toEqual([])
  })
  it.each(['nationality', 'religion', 'ethnicity', 'language', 'sex', 'orientation'])(
    'can be counted by rules: %s',
    (fact) => {
      const worded = (when: object) =>
        TriageRules.safeParse({ ...demo, rules: [{ ...rule({ need: 'SM' }), when }] }).success
      expect(worded({ need: 'SM' })).toBe(true)
      for (const when of [
        { [fact]: 'x' },
        { all: [{ [fact]: 'x' }] },
        { any: [{ need: 'SM', [fact]: 'x' }] },
        { need: 'WR' },
      ])
        expect(worded(when)).toBe(false)
    },
  )
})

describe('a version of the rules', () => {
  const reads = (more: object) => TriageRules.safeParse({ ...demo, ...more }).success
  const [low, medium, high, urgent] = demo.levels as [object, object, object, object]
  it('has four levels that follow each other, and rules of different names', () => {
    expect(reads({})).toBe(true)
    expect(reads({ levels: [low, high, medium, urgent] })).toBe(false)
    expect(reads({ levels: [{ ...low, to: 18 }, medium, high, urgent] })).toBe(false)
    expect(reads({ levels: [{ ...low, from: 1 }, medium, high, urgent] })).toBe(false)
    expect(reads({ levels: [low, medium, high, { ...urgent, to: 90 }] })).toBe(false)
    expect(reads({ rules: [rule({ need: 'SM' }), rule({ need: 'DS' })] })).toBe(false)
    expect(reads({ rules: [rule({ need: 'SM' }, 0)] })).toBe(false)
  })
  it('rests on the fields of which its facts are made', () =>
    expect(
      restsOn({ all: [{ any: [{ need: 'SM' }, { childAlone: 'separated' }] }, { childBelow: 5 }, { lateTasks: 1 }] }),
    ).toEqual(['protection.needs', 'family.uasc', 'identity.birthDate']))
  it('gives each level from its first point', () => {
    const at = (points: number) => level(aCase([aPerson({ needs: ['SM'] })]), [rule({ need: 'SM' }, points)])
    expect([19, 20, 39, 40, 69, 70].map(at)).toEqual(['low', 'medium', 'medium', 'high', 'high', 'urgent'])
  })
})

describe('somebody must act', () => {
  it.each([
    ['2026-11-20T10:00:00Z', undefined, '2026-11-21T10:00:00.000Z'],
    ['2026-11-20T10:00:00Z', '2026-11-26T10:00:00Z', '2026-11-27T10:00:00.000Z'],
    ['2026-11-26T10:00:00Z', '2026-11-20T10:00:00Z', '2026-11-27T10:00:00.000Z'],
  ])('after %s, decided %s: by %s', (last, decided, until) => {
    const decidedAt = decided === undefined ? undefined : new Date(decided)
    expect(actBy(demo, 'urgent', { lastContact: new Date(last), decidedAt }).toISOString()).toBe(until)
  })
})

describe('the day on which time alone may change what is suggested', () => {
  const dates = fc.constantFrom('2021-11-28', '2008-12-01', '2024-02-29', '2021', '2008', '2021-12')
  const born = fc.option(dates.map((edtf) => ({ edtf })))
  /** As found on a day: a child alone is one only while they may be a child. */
  const asOf = (on: string, known: Facts): Facts => ({
    ...known,
    on,
    people: known.people.map((one) => (mayBeChildOn(one.born ?? undefined, on) ? one : { ...one, alone: null })),
    lateTasks: known.lateTasks + Number(known.nextDue !== null && known.nextDue < on),
  })
  it('is never after the first on which it does', () => {
    const some = fc.tuple(facts, fc.array(born, { minLength: 5, maxLength: 5 }), rules)
    fc.assert(
      fc.property(some, ([known, dates, all]) => {
        const people = known.people.map((one, nth) => ({ ...one, born: dates[nth]! }))
        const first = asOf(known.on, { ...known, people })
        const until = changesOn(first, { rules: all }) ?? '2027-06-01'
        const before = suggest(first, { ...demo, rules: all })
        for (let on = known.on; on < until && on < '2027-06-01'; on = daysAfter(on, 1)) {
          const then = suggest(asOf(on, first), { ...demo, rules: all })
          expect([then.level, then.upTo]).toEqual([before.level, before.upTo])
        }
      }),
    )
  })
  it.each<[Condition, Partial<OfPerson>, Partial<Facts>, string | null]>([
    [{ need: 'SM' }, {}, {}, null],
    [{ silentDays: 30 }, {}, {}, '2026-12-26'],
    [{ apartDays: 60 }, { apartSince: '2026-11-20' }, {}, '2027-01-19'],
    [{ apartDays: 0 }, { apartSince: '2026-11-20' }, {}, null],
    [{ childBelow: 5 }, { born: { edtf: '2022-02-28' } }, {}, '2027-02-28'],
    [{ all: [{ childAlone: 'separated' }] }, { born: { edtf: '2009' } }, {}, '2027-12-31'],
    [{ lateTasks: 1 }, {}, { nextDue: '2026-11-26' }, '2026-11-27'],
  ])('%j of %j %j: %s', (when, one, more, day) =>
    expect(changesOn(aCase([aPerson(one)], more), { rules: [rule(when)] })).toBe(day),
  )
})

describe('a decision', () => {
  const now = { suggested: 'high' as Level, rules: demo, on: '2026-11-26' }
  const decide = (more: object) => () =>
    insistOnTriage(
      { id: newId(), case: newId(), level: 'high', suggested: 'high', version: 1, reviewDue: '2026-12-26', ...more },
      now,
    )
  it.each<[object, string | null]>([
    [{}, null],
    [{ suggested: 'medium' }, 'triage-moved'],
    [{ version: 2 }, 'triage-moved'],
    [{ level: 'urgent', reviewDue: '2026-11-30' }, 'words-needed'],
    [{ level: 'urgent', reviewDue: '2026-11-30', because: 'He said so.' }, null],
    [{ reviewDue: '2026-11-26' }, 'review-day-past'],
    [{ reviewDue: '2026-12-27' }, 'review-too-late'],
  ])('%j: %s', (more, code) => {
    if (code) expect(decide(more)).toThrow(expect.objectContaining({ code }))
    else expect(decide(more)).not.toThrow()
  })
  it.each<[Level | null, Level, Level, boolean]>([
    [null, 'low', 'low', true],
    ['low', 'low', 'low', false],
    ['high', 'low', 'low', false],
    ['low', 'low', 'medium', true],
    ['high', 'low', 'high', false],
    ['high', 'low', 'medium', true],
  ])('%s where %s was suggested waits when %s is: %s', (decided, suggested, is, waits) =>
    expect(isWaiting(decided ? { level: decided, suggested } : undefined, is)).toBe(waits),
  )
})

describe('the distribution', () => {
  const some = (count: number, more: Partial<Weighed> = {}): Weighed[] =>
    Array.from({ length: count }, () => ({ band: '18-59', alone: false, level: 'low', ...more }))
  const ages = (cases: Weighed[]) =>
    Object.fromEntries(
      distribute(cases)
        .filter(({ by }) => by === 'age')
        .map(({ group, levels }) => [group, levels?.low ?? null]),
    )
  it('withholds a group of fewer than five, and with one alone the next, so that it is not what is left', () => {
    expect(ages([...some(9), ...some(5, { band: '0-4' })])).toEqual({ '18-59': 9, '0-4': 5 })
    expect(ages([...some(9), ...some(6, { band: '5-11' }), ...some(4, { band: '0-4' })])).toEqual({
      '18-59': 9,
      '5-11': null,
      '0-4': null,
    })
    expect(ages([...some(9), ...some(2, { band: '5-11' }), ...some(4, { band: '0-4' })])).toEqual({
      '18-59': 9,
      '5-11': null,
      '0-4': null,
    })
  })
  it('knows an age band only where it is certain', () => {
    const on = '2026-11-26'
    expect(
      [{ edtf: '2022' }, { edtf: '2021' }, { edtf: '1900' }, null, undefined].map((born) => bandOf(born, on)),
    ).toEqual(['0-4', 'unknown', '60-on', 'unknown', 'unknown'])
  })
})
