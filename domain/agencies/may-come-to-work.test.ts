import { describe, expect, it } from 'vitest'
import type { SignedIn, Strength } from '../../ground/asking.ts'
import { isFresh, isStrong, rolesInForce } from './index.ts'
import { holdsItself, isTrained, mayComeToWork } from './may-come-to-work.ts'
import type { AtWork, Role, RoleFact } from './words.ts'

const T = Date.parse('2026-06-01T12:00:00Z')
const at = (minutes: number) => new Date(T + minutes * 60_000)
const NOW = at(0)
const role = (name: Role, from: number, until: number | null, lentBy: RoleFact['lentBy'] = null): RoleFact => ({
  fact: `fact ${name}` as never,
  role: name,
  from: at(from),
  until: until === null ? null : at(until),
  lentBy,
})
const lent = (suspended: number | null, holdsUntil: number | null): RoleFact['lentBy'] => ({
  worker: 'lender' as never,
  suspendedAt: suspended === null ? null : at(suspended),
  holdsUntil: holdsUntil === null ? null : at(holdsUntil),
})
const worker = (more: Partial<AtWork> = {}): AtWork => ({
  id: 'worker' as never,
  agency: 'agency' as never,
  site: null,
  agencyType: 'CP',
  agencyCountry: 'QMA',
  siteCountry: 'QMA',
  roles: [role('caseworker', -1000, null)],
  trainings: [{ code: 'code-of-conduct', until: at(1000) }],
  nationalityConflict: [],
  suspendedAt: null,
  agencySuspendedAt: null,
  nodeCutOffAt: null,
  ...more,
})
const signedIn = (strength: Strength = 'passkey'): SignedIn => ({ strength, at: at(-60), confirmedAt: at(-60) })

describe('a role', () => {
  it.each<[string, RoleFact, boolean]>([
    ['in force', role('caseworker', -10, 10), true],
    ['without an end', role('caseworker', -10, null), true],
    ['at the instant at which it begins', role('caseworker', 0, 10), true],
    ['a moment before it begins', role('caseworker', 1 / 60_000, 10), false],
    ['at the instant at which it ends', role('caseworker', -10, 0), false],
    ['a moment before it ends', role('caseworker', -10, 1 / 60_000), true],
    ['lent, by one who holds it', role('caseworker', -10, 10, lent(null, null)), true],
    ['lent, at the instant at which the lending ends', role('caseworker', -10, 0, lent(null, null)), false],
    ['lent, at the instant at which the lender loses it', role('caseworker', -10, 10, lent(null, 0)), false],
    ['lent, a moment before the lender loses it', role('caseworker', -10, 10, lent(null, 1 / 60_000)), true],
    ['lent, at the instant at which the lender is suspended', role('caseworker', -10, 10, lent(0, null)), false],
    ['lent, a moment before the lender is suspended', role('caseworker', -10, 10, lent(1 / 60_000, null)), true],
  ])('%s', (_, fact, holds) =>
    expect(rolesInForce(worker({ roles: [fact] }), NOW)).toEqual(holds ? ['caseworker'] : []),
  )

  it('held twice is one role; held and lent are two', () => {
    const roles = [
      role('caseworker', -10, null),
      role('caseworker', -5, null),
      role('clinician', -5, 5, lent(null, null)),
    ]
    expect(rolesInForce(worker({ roles }), NOW)).toEqual(['caseworker', 'clinician'])
    expect(holdsItself(worker({ roles }), 'caseworker', NOW)).toBe(true)
    expect(holdsItself(worker({ roles }), 'clinician', NOW)).toBe(false)
  })
})

describe('a training', () => {
  it('holds until its end, and is the worker’s own', () => {
    const trained = worker({ trainings: [{ code: 'gbv-confidentiality', until: NOW }] })
    expect(isTrained(trained, 'gbv-confidentiality', at(-1))).toBe(true)
    expect(isTrained(trained, 'gbv-confidentiality', NOW)).toBe(false)
    expect(isTrained(trained, 'child-safeguarding', at(-1))).toBe(false)
  })
})

describe('a sign-in', () => {
  it.each<[Strength, boolean]>([
    ['passkey', true],
    ['demonstration', true],
    ['totp', false],
    ['oidc', false],
  ])('by %s', (strength, strong) => expect(isStrong(signedIn(strength))).toBe(strong))

  it('is fresh for less than five minutes', () => {
    const confirmed = { ...signedIn(), confirmedAt: NOW }
    expect(isFresh(confirmed, new Date(at(5).getTime() - 1))).toBe(true)
    expect(isFresh(confirmed, at(5))).toBe(false)
  })
})

describe('whoever comes to work', () => {
  const come = (facts: Partial<AtWork>, { strength = 'passkey' as Strength, name = 'read-case' } = {}) => {
    const decision = mayComeToWork(worker(facts), { name, signIn: signedIn(strength), at: NOW })
    return decision.allow ? 'in' : decision.refusal.code
  }
  it.each<[Partial<AtWork>, string]>([
    [{}, 'in'],
    [{ suspendedAt: NOW }, 'worker-suspended'],
    [{ suspendedAt: at(1) }, 'in'],
    [{ agencySuspendedAt: NOW }, 'agency-suspended'],
    [{ nodeCutOffAt: NOW }, 'node-cut-off'],
    [{ trainings: [] }, 'terms-not-accepted'],
    [{ trainings: [{ code: 'code-of-conduct', until: NOW }] }, 'terms-not-accepted'],
    [{ roles: [] }, 'no-role'],
    [{ roles: [role('caseworker', 1, null)] }, 'no-role'],
  ])('with %j: %s', (facts, answer) => expect(come(facts)).toBe(answer))

  it('by a weak sign-in only leaves, or finds the way back', () => {
    for (const strength of ['totp', 'oidc'] as const) {
      expect(come({}, { strength })).toBe('sign-in-weak')
      expect(come({}, { strength, name: 'accept-terms' })).toBe('sign-in-weak')
      expect(come({}, { strength, name: 'sign-out' })).toBe('in')
    }
  })

  it('without the code of conduct may accept it, and nothing of the work', () => {
    expect(come({ trainings: [] }, { name: 'accept-terms' })).toBe('in')
    expect(come({ trainings: [], suspendedAt: NOW }, { name: 'accept-terms' })).toBe('worker-suspended')
  })
})
