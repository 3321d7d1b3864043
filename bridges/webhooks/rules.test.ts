import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUSE } from '../../ground/house.ts'
import type { AgencyId, CaseId, FactId, WorkerId } from '../../ground/ids.ts'
import { canBeEndpoint, mayConnect } from '../outside/index.ts'
import { hearsOf, mayShowSecret, nextTry, stateOf, type Told } from './rules.ts'

const A = 'agency-a' as AgencyId
const B = 'agency-b' as AgencyId
const HOOK = { id: 'h' as FactId, agency: A, events: ['*'] }
const CASE = 'c' as CaseId
const told = (bent: Partial<Told['line']> = {}, more: Partial<Told> = {}): Told => ({
  line: { name: 'write-note', outcome: 'done', actor: 'w' as WorkerId, agency: A, ...bent },
  case: CASE,
  keeper: A,
  hook: undefined,
  ...more,
})

describe('a hook hears', () => {
  it.each<[string, Told, object | undefined]>([
    ['of its own deed in its own case, by the case', told(), { subject: CASE }],
    ['of its own deed in the case of another, without the case', told({}, { keeper: B }), { subject: undefined }],
    ['of its own deed about no case', told({}, { case: undefined, keeper: undefined }), { subject: undefined }],
    ['of what another does in its case', told({ agency: B }), { subject: CASE }],
    ['nothing of what another does in the case of another', told({ agency: B }, { keeper: B }), undefined],
    ['nothing of a case that nobody keeps', told({ agency: B }, { keeper: undefined }), undefined],
    ['nothing of a look', told({ outcome: 'seen' }), undefined],
    ['nothing of a refusal', told({ outcome: 'refused' }), undefined],
    ['nothing of what the house does by itself', told({ actor: HOUSE.id, agency: HOUSE.agency }), undefined],
    ['nothing of coming and going', told({ name: 'sign-in' }), undefined],
    ['nothing of the test of another hook', told({ name: 'test-hook' }, { hook: 'other' }), undefined],
    ['of its own test', told({ name: 'test-hook' }, { hook: 'h', case: undefined }), { subject: undefined }],
  ])('%s', (_, one, expected) => expect(hearsOf(HOOK, one)).toEqual(expected))

  it('only of what it asked for, and of its own test besides', () => {
    const hook = { ...HOOK, events: ['move-case'] }
    expect(hearsOf(hook, told())).toBeUndefined()
    expect(hearsOf(hook, told({ name: 'move-case' }))).toEqual({ subject: CASE })
    expect(hearsOf(hook, told({ name: 'test-hook' }, { hook: 'h' }))).toBeDefined()
  })

  it('in every small world of nothing but its own deeds and what is done in cases that it keeps', () => {
    const agency = fc.constantFrom(A, B, HOUSE.agency)
    const name = fc.constantFrom('write-note', 'test-hook', 'sign-in', 'open-reviews', 'move-case')
    const world = fc.record({
      line: fc.record({
        name,
        outcome: fc.constantFrom('done' as const, 'seen' as const, 'refused' as const),
        actor: fc.constantFrom('w' as WorkerId, HOUSE.id),
        agency,
      }),
      case: fc.constantFrom(CASE, undefined),
      keeper: fc.constantFrom(A, B, undefined),
      hook: fc.constantFrom('h', 'other', undefined),
    })
    fc.assert(
      fc.property(world, (one) => {
        const heard = hearsOf(HOOK, one)
        if (!heard) return true
        const keeps = one.case !== undefined && one.keeper === A
        return (
          one.line.outcome === 'done' &&
          one.line.actor !== HOUSE.id &&
          (one.line.agency === A || keeps) &&
          heard.subject === (keeps ? one.case : undefined)
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('after a failure', () => {
  const at = new Date('2026-11-26T12:00:00Z')
  const minutes = (tries: number, luck: number) =>
    (nextTry({ tries, firstTry: at, at, luck })!.getTime() - at.getTime()) / 60_000
  it('it waits a minute, then ever longer up to a day, a fifth sooner or later', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 99].map((tries) => Math.round(minutes(tries, 0.5)))).toEqual([
      1, 5, 30, 120, 360, 720, 1440, 1440, 1440,
    ])
    expect(minutes(1, 0)).toBeCloseTo(0.8)
    expect(minutes(1, 1)).toBeCloseTo(1.2)
  })

  it('it is given up after five days, not a moment sooner', () => {
    const days = (ms: number) => nextTry({ tries: 9, firstTry: new Date(at.getTime() - ms), at, luck: 0.5 })
    expect(days(5 * 86_400_000 - 1)).toBeDefined()
    expect(days(5 * 86_400_000)).toBeUndefined()
  })

  it('a hook is said to fail, and to be stopped', () => {
    expect(stateOf(null, null)).toBe('quiet')
    expect(stateOf({ state: 'waiting', tries: 0 }, at)).toBe('well')
    expect(stateOf({ state: 'waiting', tries: 1 }, at)).toBe('failing')
    expect(stateOf({ state: 'given-up', tries: 9 }, at)).toBe('stopped')
  })
})

it('a secret is shown to whoever registered its hook, a quarter of an hour long, and not again', () => {
  const [me, at] = ['w' as WorkerId, new Date('2026-11-26T12:00:00Z')]
  const facts = { worker: me, at, shown: false }
  const after = (ms: number) => new Date(at.getTime() + ms)
  expect(mayShowSecret(facts, me, after(899_999))).toBe(true)
  expect(mayShowSecret(facts, me, after(900_000))).toBe(false)
  expect(mayShowSecret(facts, 'other' as WorkerId, at)).toBe(false)
  expect(mayShowSecret({ ...facts, shown: true }, me, at)).toBe(false)
})

describe('an address', () => {
  it.each(
    '127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 ::1 fd00::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1'.split(
      ' ',
    ),
  )('within is refused unless the house may reach within: %s', (address) => {
    expect(mayConnect(address, false)).toBe(false)
    expect(mayConnect(address, true)).toBe(true)
  })
  it.each(
    '169.254.169.254 0.0.0.0 224.0.0.1 255.255.255.255 :: fe80::1 ff02::1 ::ffff:169.254.169.254 ::ffff:a9fe:a9fe 64:ff9b::a9fe:a9fe 2002:7f00:1:: nonsense'.split(
      ' ',
    ),
  )('that is nobody’s is refused always: %s', (address) => {
    expect(mayConnect(address, false)).toBe(false)
    expect(mayConnect(address, true)).toBe(false)
  })
  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])('that everybody reaches is reached: %s', (address) =>
    expect(mayConnect(address, false)).toBe(true),
  )

  it.each<[string, boolean, boolean]>([
    ['https://hooks.example/in?key=1', true, true],
    ['http://hooks.example/in', false, false],
    ['http://localhost:9/in', false, true],
    ['http://127.0.0.1:9/in', false, true],
    ['http://[::1]:9/in', false, true],
    ['http://10.0.0.1/in', false, false],
    ['https://10.0.0.1/in', false, true],
    ['https://2130706433/in', false, true],
    ['https://169.254.169.254/latest', false, false],
    ['https://name:word@hooks.example/', false, false],
    ['https://hooks.example/#part', false, false],
    ['ftp://hooks.example/', false, false],
    ['javascript:alert(1)', false, false],
    ['nonsense', false, false],
  ])('%s can be an endpoint: %s, and where the house may reach within: %s', (address, outside, inside) => {
    expect(canBeEndpoint(address, false)).toBe(outside)
    expect(canBeEndpoint(address, true)).toBe(inside)
  })
})
