import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../ground/ids.ts'
import { type Course, insistOnTurn, mayTurn, readParty, type Side, stateOf, waitsFor } from './rules.ts'
import { Kind, State, Turn } from './words.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000)
const course = (more: Partial<Course> = {}): Course => ({
  kind: 'referral',
  turns: [],
  answerBy: at(24),
  until: at(240),
  recalled: false,
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
        expect(turns.filter((turn) => turn !== 'noted')).toEqual([])
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
