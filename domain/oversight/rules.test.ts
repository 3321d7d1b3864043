import { describe, expect, it } from 'vitest'
import { simulateSnoopers } from '../../bench/snoopers.ts'
import type { AgencyId, SiteId, WorkerId } from '../../ground/ids.ts'
import {
  alertsOf,
  budgetOf,
  explain,
  isNightAt,
  isQuestion,
  type Known,
  type Look,
  mayReviewAccess,
  poissonTail,
  signsOf,
  weekOf,
} from './rules.ts'

const AT = new Date('2026-11-25T12:00:00Z')
const days = (count: number) => new Date(AT.getTime() + count * 86_400_000)
const [ME, OTHER] = ['me', 'other'] as unknown as [WorkerId, WorkerId]
const [MINE, THEIRS] = ['mine', 'theirs'] as unknown as [AgencyId, AgencyId]
const [HERE, THERE] = ['here', 'there'] as unknown as [SiteId, SiteId]
const look = (more: Partial<Look> = {}): Look => ({
  at: AT,
  name: 'read-case',
  actor: ME,
  agency: MINE,
  site: HERE,
  ground: 'custody',
  people: 3,
  ofOne: true,
  ...more,
})
const known = (more: Partial<Known> = {}): Known => ({
  openers: [],
  ownDeed: null,
  tasks: [],
  sites: [],
  underReview: false,
  openedSince: null,
  sameFamilyName: false,
  guarded: false,
  ...more,
})
const task = (owner: WorkerId | null, from: Date, due: Date) => ({ owner, agency: MINE, from, due })

describe('a look', () => {
  it.each([
    ['nothing explains', {}, {}, null],
    ['at a case that I opened', {}, { openers: [OTHER, ME] }, 'assigned'],
    ['at a case that somebody else opened', {}, { openers: [OTHER] }, null],
    ['two weeks after my own deed', {}, { ownDeed: days(-14) }, 'own-work'],
    ['longer after my own deed', {}, { ownDeed: new Date(days(-14).getTime() - 1) }, null],
    ['before my own deed, which came soon', {}, { ownDeed: days(3) }, 'own-work'],
    ['for my task, which runs', {}, { tasks: [task(ME, days(-90), days(90))] }, 'task'],
    ['for my task, which was due two weeks ago', {}, { tasks: [task(ME, days(-90), days(-14))] }, 'task'],
    ['for my task, which was due before that', {}, { tasks: [task(ME, days(-90), days(-15))] }, null],
    ['for the task of somebody else', {}, { tasks: [task(OTHER, days(-1), days(1))] }, null],
    ['for the task of nobody', {}, { tasks: [task(null, days(-1), days(1))] }, null],
    ['at a record that waits to be compared', {}, { underReview: true }, 'review'],
    ['at what was opened to us a week ago', {}, { openedSince: days(-7) }, 'opening'],
    ['at what was opened to us long ago', {}, { openedSince: days(-40) }, null],
    ['at a case of my place', {}, { sites: [HERE] }, 'team'],
    ['at a case of another place', {}, { sites: [THERE] }, null],
    ['by who has no place, at a case of none', { site: null }, { sites: [] }, null],
    ['in an emergency, which has a review of its own', { ground: 'emergency' }, {}, 'emergency'],
    ['in a search', { name: 'search-people', ofOne: false }, {}, 'search'],
    ['in a search by an answer that found one', { name: 'find-by-answer' }, {}, 'search'],
    ['in a list', { name: 'list-cases', ofOne: false }, {}, 'list'],
    ['in a list of what waits, in which one alone stands', { name: 'list-partings' }, {}, 'list'],
    ['of a steward at safeguards', { name: 'read-safeguards' }, {}, 'duty'],
    ['of a steward at requests of the police', { name: 'read-legal-requests' }, {}, 'duty'],
  ] as [string, Partial<Look>, Partial<Known>, string | null][])('%s', (_, some, of, expected) =>
    expect(explain(look(some), known(of))).toBe(expected),
  )

  it.each([
    ['unexplained', {}, [], true],
    ['by the team', { sites: [HERE] }, [], false],
    ['by the team at a relative', { sites: [HERE], sameFamilyName: true }, ['same-family-name'], true],
    ['by the team at somebody guarded', { sites: [HERE], guarded: true }, ['guarded'], true],
    ['for work of my own, at a relative', { openers: [ME], sameFamilyName: true }, [], false],
  ] as [string, Partial<Known>, string[], boolean][])(
    '%s: what speaks against it, and whether it is asked about',
    (_, of, signs, question) => {
      const found = signsOf(look(), known(of), false)
      expect(found).toEqual(signs)
      expect(isQuestion(explain(look(), known(of)), found)).toBe(question)
    },
  )

  it('at night is a sign, but the team works at night as well', () => {
    expect(signsOf(look(), known(), true)).toEqual(['night'])
    expect(isQuestion('team', signsOf(look(), known({ sites: [HERE] }), true))).toBe(false)
  })
})

it('it is night from an hour to an hour, across midnight, where the mission is', () => {
  const night = { zone: 'Europe/Malta', from: 22, until: 5 }
  const at = (time: string) => isNightAt(new Date(`2026-11-25T${time}Z`), night) // one hour ahead of UTC in winter
  expect(['20:59', '21:00', '03:59', '04:00'].map(at)).toEqual([false, true, true, false])
})

describe('alerts', () => {
  const week = (worker: string, looks: string[][], at = '2026-11-23') =>
    ({ worker: worker as WorkerId, agency: MINE, week: at, looks: looks.map((signs) => ({ signs })) }) as never
  const of = new Map([[MINE, 20]])

  it('are weeks against which something speaks, or with far more than usual', () => {
    const quiet = Array.from({ length: 6 }, (_, nth) => week(`q${nth}`, [[]]))
    const found = alertsOf(
      [...quiet, week('a', [['guarded']]), week('b', Array(12).fill([])), week('c', [['night']])],
      of,
      10,
    )
    expect(found.map(({ worker, signs }: { worker: string; signs: string[] }) => [worker, signs.join()])).toEqual([
      ['b', 'unusually-many'],
      ['a', 'guarded'],
    ])
  })

  it('are no more in a week than can be gone after', () => {
    const many = Array.from({ length: 30 }, (_, nth) =>
      week(`w${nth}`, [['guarded']], nth % 2 ? '2026-11-23' : '2026-11-16'),
    )
    expect(alertsOf(many, of, 4)).toHaveLength(8)
    expect([1, 100, 424, 500, 1000].map(budgetOf)).toEqual([3, 3, 12, 15, 30])
  })

  it('find those who snoop, of every style, and few who only work', () => {
    for (const seed of [1, 2, 3]) {
      const { caught, alerts, weeks, workers, looks, explained } = simulateSnoopers(seed)
      for (const [style, { of, found }] of Object.entries(caught))
        expect(found / of, `${style} with seed ${seed}`).toBeGreaterThanOrEqual(0.9)
      expect(alerts / weeks).toBeLessThanOrEqual((15 * workers) / 500)
      expect(explained / looks).toBeGreaterThan(0.95)
    }
  })
})

it('counts how likely so many are', () => {
  expect(poissonTail(0, 2)).toBe(1)
  expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 10)
  expect(poissonTail(10, 0.5)).toBeLessThan(1e-9)
})

it('a week begins on Monday', () =>
  expect(
    ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map((day) => weekOf(new Date(`${day}T23:59:59Z`))),
  ).toEqual(['2026-11-16', '2026-11-23', '2026-11-23', '2026-11-30']))

describe('who may judge a look', () => {
  const access = { actor: ME, agency: MINE, site: HERE }
  const reviewer = (more: object) =>
    ({ id: OTHER, agency: MINE, site: null, type: 'CP', roles: ['data-steward'], ...more }) as never
  it.each([
    ['a steward of the agency who works elsewhere', {}, true],
    ['a steward of the agency at the same place', { site: HERE }, false],
    ['a steward of another agency', { agency: THEIRS }, false],
    ['who looked', { id: ME }, false],
    ['an officer of the oversight body', { type: 'OV', agency: THEIRS, roles: ['oversight-officer'] }, true],
    ['somebody else of the oversight body', { type: 'OV', agency: THEIRS, roles: ['administrator'] }, false],
    ['a caseworker', { roles: ['caseworker'] }, false],
  ])('%s', (_, more, may) => expect(mayReviewAccess(reviewer(more), access)).toBe(may))
})
