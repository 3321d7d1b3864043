import { describe, expect, it } from 'vitest'
import { careRulesOf } from './profile.ts'
import {
  ageingOf,
  insistOnGuardian,
  interestsDue,
  isWatched,
  mattersGuardian,
  visitDue,
  withoutSince,
} from './rules.ts'

const rules = careRulesOf('demo')
const TODAY = '2026-11-26'

describe('a visit', () => {
  it.each([
    [undefined, '2026-11-15'],
    [{ on: '2026-11-10', how: 'well' as const }, '2026-12-10'],
    [{ on: '2026-11-10', how: 'concerns' as const }, '2026-11-24'],
    [{ on: '2026-11-10', how: 'danger' as const }, '2026-11-12'],
    [{ on: '2027-01-31', how: 'well' as const }, '2027-02-28'],
  ])('after %o is due on %s', (last, due) => expect(visitDue('2026-11-01', last, rules)).toBe(due))

  it('is made while care by others than parents goes on', () => {
    const care = { basis: 'family', status: 'claimed' as const, since: '2026-11-01', until: null }
    expect(isWatched(care, rules, TODAY)).toBe(true)
    expect(isWatched({ ...care, basis: 'parent' }, rules, TODAY)).toBe(false)
    expect(isWatched({ ...care, status: 'ended' }, rules, TODAY)).toBe(false)
    expect(isWatched({ ...care, until: '2026-11-25' }, rules, TODAY)).toBe(false)
  })
})

describe('best interests', () => {
  const child = { alone: { status: 'unaccompanied' as const, since: '2026-11-01' }, parted: [], care: [], found: [] }
  const assessed = { form: 'bia' as const, on: '2026-11-20', reviewDue: '2027-05-01' }
  const due = (more: object) =>
    interestsDue({ ...child, ...more }, rules, TODAY).map(({ form, because, due: day }) => [form, because, day])
  it('of a child alone are assessed in time, until it is found, and again when that is due', () => {
    expect(due({})).toEqual([['bia', 'unaccompanied', '2026-11-15']])
    expect(due({ alone: { status: 'separated', since: '2026-11-01' } })).toEqual([['bia', 'separated', '2026-12-01']])
    expect(due({ found: [assessed] })).toEqual([])
    expect(due({ found: [{ ...assessed, on: '2026-10-01' }] })).toHaveLength(1)
    expect(due({ found: [{ ...assessed, reviewDue: '2026-11-25' }] })).toHaveLength(1)
    expect(due({ alone: null })).toEqual([])
  })
  it('are determined where a rule of the mission asks; an assessment is no determination', () => {
    const parted = [{ bond: 'A' as const, since: '2026-11-10' }]
    expect(due({ alone: null, parted })).toEqual([['bid', 'parted-from-carer', '2026-11-24']])
    expect(due({ alone: null, parted, found: [assessed] })).toHaveLength(1)
    expect(due({ alone: null, parted, found: [{ ...assessed, form: 'bid' }] })).toEqual([])
    expect(due({ alone: null, parted: [{ bond: 'C', since: '2026-11-10' }] })).toEqual([])
    expect(due({ alone: null, care: [{ status: 'contested', since: '2026-11-10' }] })).toEqual([
      ['bid', 'care-contested', '2026-12-01'],
    ])
    expect(
      due({ alone: { status: 'separated', since: '2023-01-01' }, found: [{ ...assessed, reviewDue: null }] }),
    ).toMatchObject([['bid', 'long-alone', expect.any(String)]])
  })
})

describe('a guardian', () => {
  const at = (turn: 'requested' | 'appointed' | 'declined' | 'ended', on = '2026-11-10') => ({ turn, on })
  const input = {
    guardianship: '' as never,
    child: '' as never,
    on: TODAY,
    guardian: 'Ms Adan',
    order: 'Family court 7',
    words: 'so',
  }
  const may = (
    before: Parameters<typeof insistOnGuardian>[0],
    turn: ReturnType<typeof at>['turn'],
    more: object = {},
  ) => {
    try {
      insistOnGuardian(before, { ...input, seen: before.length, turn, ...more }, TODAY)
      return 'yes'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  it('is asked for, appointed by an order or declined, and ends', () => {
    expect(may([], 'requested')).toBe('yes')
    expect(may([], 'appointed')).toBe('guardian-not-now')
    expect(may([at('requested')], 'appointed')).toBe('yes')
    expect(may([at('requested')], 'appointed', { order: undefined })).toBe('words-needed')
    expect(may([at('requested'), at('declined')], 'requested')).toBe('yes')
    expect(may([at('requested'), at('appointed'), at('ended')], 'requested')).toBe('guardian-not-now')
    expect(may([at('requested')], 'declined', { words: undefined })).toBe('words-needed')
    expect(may([at('requested')], 'appointed', { seen: 0 })).toBe('seen-older')
    expect(may([at('requested')], 'appointed', { on: '2026-11-09' })).toBe('date-order')
  })
  const [requested, appointed, declined, ended] = [
    [at('requested', '2026-11-20')],
    [at('requested'), at('appointed')],
    [at('requested'), at('declined', '2026-11-20')],
    [at('requested'), at('appointed'), at('ended', '2026-11-21')],
  ]
  const [unaccompanied, separated] = (['unaccompanied', 'separated'] as const).map((status) => ({
    ...{ status, since: '2026-11-16' },
  }))
  /** Whose last word is that they are accompanied is alone no more. */
  const accompanied = null
  it.each([
    // asked for so far, the last word on being alone, and since when a guardian is waited for
    ['nothing', [], unaccompanied, '2026-11-16'],
    ['one', [requested], unaccompanied, '2026-11-16'],
    ['one who is appointed', [appointed], unaccompanied, 'nobody waits'],
    ['one, which was declined', [declined], unaccompanied, '2026-11-16'],
    ['one who is none any more', [ended], unaccompanied, '2026-11-21'],
    ['one before and another now', [ended, appointed], unaccompanied, 'nobody waits'],
    ['nothing', [], separated, 'no matter'],
    ['one', [requested], separated, '2026-11-16'],
    ['one who is appointed', [appointed], separated, 'nobody waits'],
    ['one, which was declined', [declined], separated, '2026-11-16'],
    ['one who is none any more', [ended], separated, '2026-11-21'],
    ['nothing', [], accompanied, 'no matter'],
    // It is still asked for, and nobody waits: it stands last until it is declined.
    ['one', [requested], accompanied, 'nobody waits'],
    ['one who is appointed', [appointed], accompanied, 'nobody waits'],
    ['one, which was declined', [declined], accompanied, 'no matter'],
    ['one who is none any more', [ended], accompanied, 'no matter'],
    ['one before and one now', [ended, declined, requested], accompanied, 'nobody waits'],
  ])('%s was asked for of %o, %o: %s', (_, appointments, alone, waits) => {
    const last = alone ?? null
    expect(
      mattersGuardian(appointments, last) ? (withoutSince(appointments, last) ?? 'nobody waits') : 'no matter',
    ).toBe(waits)
  })
  it('is waited for again by a child who is alone again long after one had ended', () => {
    expect(withoutSince([ended], { status: 'unaccompanied', since: '2027-03-01' })).toBe('2027-03-01')
  })
})

describe('coming of age', () => {
  it.each([
    ['2009-05-27', null],
    ['2009-05-26', { on: '2027-05-26', maybeFrom: null, days: 181 }],
    ['2008-11-26', { on: '2026-11-26', maybeFrom: null, days: 0 }],
    ['2008-11-20', { on: '2026-11-20', maybeFrom: null, days: -6 }],
    ['2008-05-01', null],
    ['2009', { on: '2027-12-31', maybeFrom: '2027-01-01', days: 400 }],
    ['9999', null],
    ['9985', null],
  ])('of somebody born %s', (edtf, told) => expect(ageingOf({ edtf }, rules, TODAY)).toEqual(told))
})
