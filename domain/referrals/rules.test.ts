import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../ground/ids.ts'
import {
  type Course,
  insistOnTurn,
  isStillGiven,
  mayOpen,
  mayTurn,
  readParty,
  type Side,
  stateOf,
  waitsFor,
} from './rules.ts'
import { Kind, State, Turn } from './words.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000)
const course = (more: Partial<Course> = {}): Course => ({
  kind: 'referral',
  turns: [],
  answerBy: at(24),
  until: at(240),
  recalled: false,
  opened: null,
  ...more,
})

describe('where a referral stands', () => {
  it.each<[Turn[], number, State]>([
    [[], 0, 'sent'],
    [[], 24, 'lapsed'],
    [['received'], 23.999, 'received'],
    [['received', 'asked'], 24, 'lapsed'],
    [['asked', 'answered'], 1, 'received'],
    [['accepted'], 100, 'accepted'],
    [['accepted', 'started'], 240, 'run-out'],
    [['accepted', 'started', 'done'], 300, 'done'],
    [['refused'], 300, 'refused'],
    [['refused', 'noted'], 300, 'refused'],
    [['noted'], 300, 'lapsed'],
    [['withdrawn'], 300, 'withdrawn'],
  ])('%j after %d hours: %s', (turns, hours, state) => {
    expect(stateOf(course({ turns }), at(hours))).toBe(state)
  })

  it.each<[Turn[], number, State, boolean]>([
    [[], 0, 'sent', true],
    [['shut'], 0, 'shut', false],
    [['asked', 'shut'], 30, 'shut', false],
    [['accepted'], 23.999, 'accepted', true],
    [['accepted'], 24, 'accepted', false],
    [['accepted', 'shut'], 1, 'accepted', false],
    [['refused'], 1, 'refused', false],
    [['withdrawn'], 1, 'withdrawn', false],
    [['accepted', 'done'], 1, 'done', false],
  ])('as a package %j after %d hours: %s, and it opens: %s', (turns, hours, state, opens) => {
    const one = course({ turns, opened: 0 })
    expect([stateOf(one, at(hours)), mayOpen(one, at(hours))]).toEqual([state, opens])
    expect(mayOpen({ ...one, opened: null }, at(hours))).toBe(false)
    expect(mayOpen({ ...one, recalled: true }, at(hours))).toBe(false)
  })

  it.each<[Turn[], number, Turn, Side, boolean]>([
    [['accepted'], 0, 'done', 'sender', true],
    [['accepted'], 0, 'done', 'receiver', false],
    [['accepted'], 0, 'started', 'receiver', false],
    [['accepted'], 0, 'deletion-asked', 'sender', false],
    [['accepted'], 2, 'deletion-asked', 'sender', true],
    [['withdrawn', 'deletion-asked'], 2, 'deletion-asked', 'sender', false],
    [['withdrawn', 'deletion-asked'], 2, 'deletion-confirmed', 'sender', true],
    [['withdrawn'], 2, 'deletion-confirmed', 'sender', false],
    [[], 0, 'shut', 'receiver', true],
    [['shut'], 0, 'shut', 'receiver', false],
    [['shut'], 0, 'noted', 'sender', true],
    [['shut'], 0, 'accepted', 'receiver', false],
  ])('as a package %j, opened %d times, lets %s be said by the %s: %s', (turns, opened, turn, side, may) => {
    expect(mayTurn(course({ turns, opened }), turn, side, at(1))).toBe(may)
  })

  it('closes a package that the rules would not give today, whole as it is', () => {
    const [a, b] = ['a', 'b'] as PersonId[] as [PersonId, PersonId]
    const given = [
      { person: a, open: ['names', 'sex'], masked: ['born'] },
      { person: b, open: ['names'], masked: [] },
    ]
    expect(isStillGiven(given, given)).toBe(true)
    expect(isStillGiven(given, [{ person: a, open: ['names', 'sex', 'born'], masked: [] }, given[1]!])).toBe(true)
    expect(isStillGiven(given, [given[0]!])).toBe(false)
    expect(isStillGiven(given, [given[0]!, { person: b, open: [], masked: ['names'] }])).toBe(false)
    expect(isStillGiven([], given)).toBe(false)
  })

  it('is over where a transfer was accepted, and runs out never', () => {
    expect(stateOf(course({ kind: 'transfer', turns: ['accepted'], until: null }), at(9999))).toBe('taken-over')
  })
})

const sides: Side[] = ['sender', 'receiver']
const courses = fc.record({
  kind: fc.constantFrom(...Kind.options),
  turns: fc.array(fc.constantFrom(...Turn.options), { maxLength: 4 }),
  answerBy: fc.constant(at(24)),
  until: fc.constantFrom(at(240), null),
  recalled: fc.boolean(),
  opened: fc.constantFrom(null, 0, 1),
})
const hours = fc.constantFrom(0, 23, 24, 25, 239, 240, 241)

describe('whatever happened to it', () => {
  it('a turn is taken by one side only, from the state that was seen, or refused in words', () => {
    fc.assert(
      fc.property(
        courses,
        hours,
        fc.constantFrom(...Turn.options),
        fc.constantFrom(...State.options),
        (one, h, turn, seen) => {
          const may = sides.filter((side) => mayTurn(one, turn, side, at(h)))
          expect(may.length).toBeLessThanOrEqual(1)
          for (const side of sides) {
            const take = () => insistOnTurn(one, { turn, side, seen }, at(h))
            if (stateOf(one, at(h)) !== seen) expect(take).toThrow('gone on')
            else if (may.includes(side)) expect(take).not.toThrow()
            else expect(take).toThrow('cannot be done')
          }
        },
      ),
      { numRuns: 20_000 },
    )
  })

  it('nothing that is over begins anew: what was refused, withdrawn, done, lapsed or handed over takes no turn but to be read', () => {
    const over: ReadonlySet<State> = new Set([
      'refused',
      'withdrawn',
      'done',
      'lapsed',
      'run-out',
      'recalled',
      'taken-over',
    ])
    fc.assert(
      fc.property(courses, hours, (one, h) => {
        if (!over.has(stateOf(one, at(h)))) return
        const turns = Turn.options.filter((turn) => sides.some((side) => mayTurn(one, turn, side, at(h))))
        const aside: readonly Turn[] = ['noted', 'deletion-asked', 'deletion-confirmed']
        expect(turns.filter((turn) => !aside.includes(turn))).toEqual([])
      }),
    )
  })

  it('it waits for somebody until its end is read: nothing falls between two agencies', () => {
    fc.assert(
      fc.property(courses, hours, (one, h) => {
        const state = stateOf(one, at(h))
        const waits = sides.map((side) => waitsFor(one, side, at(h)))
        const settled = state === 'withdrawn' || one.turns.at(-1) === 'noted'
        if (!settled) expect(waits.some((wait) => wait !== null)).toBe(true)
      }),
      { numRuns: 20_000 },
    )
  })
})

describe('who goes', () => {
  const [a, b, c] = ['a', 'b', 'c'] as PersonId[] as [PersonId, PersonId, PersonId]
  const goes = (person: PersonId) => ({ id: 'x' as never, person })
  const stays = (person: PersonId) => ({ person, because: 'own-wish' as const })
  it('is everybody of the case, each either asked for or named as staying', () => {
    expect(readParty({ people: [goes(a)], left: [stays(b)] }, [a, b])).toEqual([a])
    expect(() => readParty({ people: [goes(a)], left: [] }, [a, b])).toThrow('neither referred')
    expect(() => readParty({ people: [goes(a)], left: [stays(a)] }, [a])).toThrow()
    expect(() => readParty({ people: [goes(c)], left: [] }, [a])).toThrow()
  })
})
