import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import { reunificationOf } from './profile.ts'
import {
  clocksOf,
  comingOf,
  followUpsFrom,
  insistOnEnd,
  insistOnFollowUp,
  insistOnHandover,
  insistOnTurn,
  isOver,
  isRaised,
  nextOf,
  type Plan,
  receivedOn,
  type Step,
  stepsFor,
} from './rules.ts'
import { EndCause, HowIsIt, type TurnStep } from './words.ts'

const profile = reunificationOf('demo')
const TODAY = '2026-11-26'
const [A, B] = ['one', 'other'] as [AgencyId, AgencyId]
const sides = { from: A, to: B, travel: A }
const begun = (child = true): Plan => ({
  steps: stepsFor(profile, { child, today: TODAY }).map((step) => ({ ...step, turns: [], followUp: null })),
  handover: [],
  ended: null,
})
const done = { turn: 'done', on: TODAY, due: null, law: null } as const
const allDone = (plan: Plan): Plan => ({ ...plan, steps: plan.steps.map((step) => ({ ...step, turns: [done] })) })
const handed = (on = TODAY) => ({ turn: 'handed-over' as const, on, worker: 'w1' as WorkerId, adult: 'x' })
const received = (on = TODAY) => ({ turn: 'received' as const, on, worker: 'w2' as WorkerId, adult: 'x' })

describe('the steps of a plan', () => {
  it('ask for best interests only where a child comes, and none lies in the past', () => {
    expect(begun().steps.map(({ code }) => code)).toContain('best-interests')
    expect(begun(false).steps.map(({ code }) => code)).not.toContain('best-interests')
    expect(begun().steps.every(({ due }) => due === null || due >= TODAY)).toBe(true)
  })

  it.each([
    ['2026-11-30', ['2026-12-30', '2027-02-28', '2027-05-30']],
    ['2027-08-31', ['2027-09-30', '2027-11-30', '2028-02-29']],
  ])('after %s are looked at on the same day of a later month, or its last', (on, days) =>
    expect(followUpsFrom(profile, on, 10).map(({ due }) => due)).toEqual(days),
  )

  it('name next whoever is on the way, then what is due first, then the handover', () => {
    expect(nextOf(begun(), profile, TODAY)).toMatchObject({ step: 'verify-tie' })
    expect(nextOf(allDone(begun()), profile, TODAY)).toMatchObject({ step: 'handover', side: 'from' })
    const away = { ...allDone(begun()), handover: [handed('2026-11-20')] }
    expect(nextOf(away, profile, TODAY)).toMatchObject({ step: 'receive', side: 'to', late: true })
    expect(isRaised(away, profile, TODAY)).toBe(true)
    expect(isRaised({ ...away, handover: [handed()] }, profile, TODAY)).toBe(false)
  })

  it('bring nobody anywhere before there is a day; then on the day of the journey, or since they were handed over', () => {
    const travels = (...turns: Step['turns']): Plan => ({
      ...begun(),
      steps: begun().steps.map((step) => (step.code === 'travel' ? { ...step, turns } : step)),
    })
    const booked = { turn: 'planned', on: TODAY, due: '2026-12-10', law: null } as const
    expect(comingOf(begun())).toBeNull()
    expect(comingOf(travels(booked))).toEqual({ on: '2026-12-10', handed: false })
    expect(comingOf(travels(booked, { ...booked, due: '2026-12-12' }))).toMatchObject({ on: '2026-12-12' })
    expect(comingOf(travels(booked, done))).toMatchObject({ on: '2026-12-10' })
    expect(comingOf(travels(done))).toMatchObject({ on: TODAY })
    expect(comingOf(travels(booked, { ...done, turn: 'skipped' }))).toBeNull()
    expect(comingOf({ ...travels(booked), ended: 'not-safe' })).toBeNull()
    expect(comingOf({ ...travels(booked), handover: [handed()] })).toEqual({ on: TODAY, handed: true })
    expect(comingOf({ ...travels(booked), handover: [handed(), received()] })).toBeNull()
    expect(comingOf({ ...travels(booked), handover: [handed(), { ...received(), turn: 'not-received' }] })).toBeNull()
  })

  it('start the clocks of the law one after the other', () => {
    const with_ = (code: string, law: { code: string; from: string } | null, on = TODAY): Plan => ({
      ...begun(),
      steps: begun().steps.map((step) => (step.code === code ? { ...step, turns: [{ ...done, on, law }] } : step)),
    })
    expect(clocksOf(begun(), profile.laws, 'QMA')).toEqual([])
    const law = { code: 'take-charge', from: '2026-10-01' }
    expect(clocksOf(with_('legal-ground', law), profile.laws, 'QMA')).toMatchObject([
      { clock: { id: 'ask-to-take-charge' }, from: '2026-10-01', met: null },
    ])
    expect(clocksOf(with_('legal-ground', law), profile.laws, 'QNA')).toEqual([])
  })
})

type Act =
  | { act: 'turn'; at: number; turn: 'done' | 'skipped' | 'planned'; words: boolean }
  | {
      act: 'hand'
      turn: 'handed-over' | 'received' | 'not-received'
      agency: AgencyId
      worker: WorkerId
      adult: string
    }
  | { act: 'look'; at: number; how: HowIsIt; next: boolean }
  | { act: 'end'; because: EndCause }
const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('turn' as const),
      at: fc.nat(16),
      turn: fc.constantFrom('done' as const, 'skipped' as const, 'planned' as const),
      words: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('hand' as const),
      turn: fc.constantFrom('handed-over' as const, 'received' as const, 'not-received' as const),
      agency: fc.constantFrom(A, B),
      worker: fc.constantFrom('w1' as WorkerId, 'w2' as WorkerId),
      adult: fc.constantFrom('x', 'x', 'y'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('look' as const),
      at: fc.nat(16),
      how: fc.constantFrom(...HowIsIt.options),
      next: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('end' as const), because: fc.constantFrom(...EndCause.options) }),
  },
)
/** A plan on which much is done already, so that few acts lead far. */
const here: Plan = {
  ...allDone(begun()),
  handover: [handed(), received()],
  steps: [
    ...allDone(begun()).steps,
    ...followUpsFrom(profile, TODAY, 10).map((step) => ({ ...step, turns: [], followUp: null })),
  ],
}
const started = fc.constantFrom<Plan>(begun(), allDone(begun()), { ...allDone(begun()), handover: [handed()] }, here)

/** What a deed would keep, by the rules alone; or nothing, where it is refused. */
function take(plan: Plan, act: Act): Plan {
  if (plan.ended) return plan // `insistOnGoing` stands before every deed
  const change = (at: number, more: Partial<Step>) =>
    plan.steps.map((step, nth) => (nth === at ? { ...step, ...more } : step))
  if (act.act === 'end') {
    insistOnEnd(plan, act.because)
    return { ...plan, ended: act.because }
  }
  if (act.act === 'hand') {
    const identity = act.turn === 'received' ? ('passport' as const) : null
    const input = {
      plan: '' as never,
      seen: plan.handover.length,
      turn: act.turn,
      on: TODAY,
      adult: act.adult as never,
      identity,
      words: 'so',
    }
    insistOnHandover(plan, input, { sides, agency: act.agency, worker: act.worker, adults: ['x', 'y'], today: TODAY })
    const steps = act.turn === 'received' ? followUpsFrom(profile, TODAY, plan.steps.length) : []
    return {
      ...plan,
      handover: [...plan.handover, { turn: act.turn, on: TODAY, worker: act.worker, adult: act.adult }],
      steps: [...plan.steps, ...steps.map((step) => ({ ...step, turns: [], followUp: null }))],
    }
  }
  const step = plan.steps[act.at]
  if (!step) return plan
  if (act.act === 'look') {
    const next = act.next ? { due: TODAY } : undefined
    insistOnFollowUp(plan, step, { on: TODAY, how: act.how, words: 'so', next }, TODAY)
    const nth = plan.steps.length + 1
    const follows = next
      ? [
          {
            code: `next-${nth}`,
            nth,
            kind: 'next' as const,
            side: 'to' as const,
            due: TODAY,
            turns: [],
            followUp: null,
          },
        ]
      : []
    return {
      ...plan,
      steps: [
        ...change(act.at, { followUp: { on: TODAY, how: act.how, next: next ? `next-${nth}` : null } }),
        ...follows,
      ],
    }
  }
  const isPlanned = act.turn === 'planned'
  const input = {
    ...{ plan: '', step: step.code, seen: step.turns.length, turn: act.turn, on: TODAY },
    ...(isPlanned && { owner: 'w1', due: TODAY }),
    ...(act.words && { words: 'so' }),
    ...(!isPlanned && act.turn === 'done' && { evidence: [{ kind: 'elsewhere', where: 'there' }] }),
  } as TurnStep
  insistOnTurn(step, input, profile, { hasFinding: true, laws: [], today: TODAY })
  return {
    ...plan,
    steps: change(act.at, { turns: [...step.turns, { turn: act.turn, on: TODAY, due: null, law: null }] }),
  }
}
const tried = (plan: Plan, act: Act): Plan => {
  try {
    return take(plan, act)
  } catch {
    return plan
  }
}

describe('whatever is done, in whatever order', () => {
  it('nobody is received who was not handed over by the other side and another worker, and nothing is over twice', () => {
    let together = 0
    fc.assert(
      fc.property(started, fc.array(anAct, { minLength: 15, maxLength: 60 }), (first, acts) => {
        let plan = first
        for (const act of acts) {
          const before = plan
          plan = tried(plan, act)
          // A step that is over stays as it is, and no step and no follow-up is ever lost.
          expect(plan.steps.length).toBeGreaterThanOrEqual(before.steps.length)
          before.steps.forEach((step, nth) => {
            expect(plan.steps[nth]!.code).toBe(step.code)
            if (isOver(step)) expect(plan.steps[nth]).toEqual(step)
          })
        }
        const turns = plan.handover.map(({ turn }) => turn)
        expect(turns.filter((turn) => turn === 'received').length).toBeLessThanOrEqual(1)
        plan.handover.forEach((one, nth) => {
          const last = plan.handover[nth - 1]
          expect(last?.turn === 'handed-over').toBe(one.turn !== 'handed-over')
          if (one.turn !== 'handed-over') expect(one.worker).not.toBe(last!.worker)
        })
        const follow = plan.steps.filter(({ kind }) => kind === 'follow-up')
        expect(follow.length).toBe(receivedOn(plan) ? profile.followUps.length : 0)
        for (const { followUp } of follow)
          if (followUp && ['not-well', 'not-there'].includes(followUp.how)) expect(followUp.next).not.toBeNull()
        if (plan.ended === 'followed-up') {
          expect(receivedOn(plan)).not.toBeNull()
          expect(plan.steps.every(isOver)).toBe(true)
        }
        if (plan.ended) expect(plan.handover.at(-1)?.turn).not.toBe('handed-over')
        if (plan !== here && receivedOn(plan) && first !== here) together++
      }),
      { numRuns: 200 },
    )
    expect(together).toBeGreaterThan(4)
  })
})
