import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rolesAround } from './kin-roles.ts'
import {
  type Around,
  insistOnChannel,
  insistOnTurn,
  isAssessed,
  isKeptAway,
  isReady,
  isSilent,
  isVerified,
  isWilling,
  type Judged,
  keepLikeliest,
  lacksOf,
  verdictsOf,
  type Word,
  wasWilling,
} from './rules.ts'

const NOBODY: Around = { households: [], ties: [], orders: [], wishes: [], links: [] }
const word = (at: number, said: Word['said'], byWhom: Word['byWhom'] = 'self'): Word => ({ at, said, byWhom })
const judged = (side: string, more: Partial<Judged> = {}): Judged => ({
  ...{ side, verdict: 'match', worker: `worker of ${side}`, agency: `agency of ${side}`, comparison: 1 },
  ...more,
})

describe('two sides are verified', () => {
  const verified = (all: Judged[], keepers: [string | null, string | null] = ['a', 'b']) =>
    isVerified(verdictsOf(all, 1), { one: 'm', other: 's', keepers })
  it.each<[string, Judged[], boolean]>([
    ['by two workers of two agencies', [judged('m'), judged('s')], true],
    ['not by one side', [judged('m')], false],
    ['not by one worker', [judged('m', { worker: 'w' }), judged('s', { worker: 'w' })], false],
    ['not by one agency where two keep them', [judged('m', { agency: 'a' }), judged('s', { agency: 'a' })], false],
    ['not by what was judged before', [judged('m'), judged('s', { comparison: 0 })], false],
    ['not after one thought better', [judged('m'), judged('s'), judged('s', { verdict: 'unsure' })], false],
  ])('%s', (_, all, is) => expect(verified(all)).toBe(is))
  it('by one agency where one keeps both, or the other does not trace', () => {
    const same = [judged('m', { agency: 'a' }), judged('s', { agency: 'a' })]
    expect(verified(same, ['a', 'a'])).toBe(true)
    expect(verified(same, ['a', null])).toBe(true)
  })
})

describe('being found', () => {
  it('rests on the last word, whenever it was written down', () => {
    expect(isWilling([word(2, 'no'), word(1, 'yes')])).toBe(false)
    expect(isWilling([word(1, 'no'), word(2, 'yes')])).toBe(true)
    expect(isWilling([])).toBe(false)
  })
  it('shows nothing after a no that was said before, and takes nothing back of what was shown', () => {
    expect(wasWilling([word(1, 'yes'), word(2, 'no')], 5)).toBe(false)
    expect(wasWilling([word(1, 'no'), word(6, 'yes'), word(7, 'withdrawn')], 5)).toBe(true)
    expect(wasWilling([word(1, 'yes'), word(6, 'no')], 5)).toBe(true)
  })
  it('of a child rests on what is best, and on who may decide', () => {
    const best = { form: 'bid', outcome: 'keep-together', on: '2026-01-01', reviewDue: '2026-12-01' }
    const child = (words: Word[], determined: object[] = [best]) =>
      isReady({ child: true, words, determined: determined as never }, '2026-11-26')
    expect(child([word(1, 'yes', 'authority')])).toBe(true)
    expect(child([word(1, 'yes')])).toBe(false)
    expect(child([word(1, 'yes', 'guardian')], [])).toBe(false)
    expect(child([word(1, 'yes', 'guardian')], [{ ...best, reviewDue: '2026-11-25' }])).toBe(false)
    expect(isAssessed([best, { ...best, outcome: 'part', on: '2026-02-01' }], '2026-11-26')).toBe(false)
  })
  it('names what is lacking on one’s own side alone', () => {
    const mine = { child: true, words: [], determined: [] }
    expect(lacksOf({ verdict: undefined, mine, today: '2026-11-26' })).toEqual([
      'verdict',
      'best-interests',
      'agreement',
    ])
  })
})

describe('who stays unseen', () => {
  const none = { restricted: new Set<string>(), keptFrom: [] }
  const home = { households: [{ members: ['she', 'boy'] }, { members: ['he', 'brother'] }] }
  const order = { protects: ['she'], against: ['he'] }
  const pair = { mine: 'he', theirs: 'boy' }
  it.each<[string, Partial<Around>, object, boolean]>([
    ['nobody without a reason', {}, {}, false],
    ['by an order on who lives with them', { orders: [order] }, {}, true],
    ['by an order against who lives with the seeker', { orders: [{ ...order, against: ['brother'] }] }, {}, true],
    ['by a wish to be apart', { wishes: [{ person: 'she', wants: 'apart', about: 'he' }] }, {}, true],
    ['since the mother hides', { wishes: [{ person: 'she', wants: 'not-found', about: 'anyone' }] }, {}, true],
    ['since the mother is restricted', {}, { restricted: new Set(['she']) }, true],
    ['since they asked for it', {}, { keptFrom: ['he'] }, true],
    [
      'by an order on a record that may be hers',
      { orders: [{ ...order, protects: ['x'] }], links: [{ record: 'x', sameAs: 'she', probability: 0.6 }] },
      {},
      true,
    ],
  ])('%s', (_, around, more, is) =>
    expect(isSilent({ ...NOBODY, ...home, ...around }, { ...pair, ...none, ...more })).toBe(is),
  )
  it('and more orders never show more', () => {
    const person = fc.constantFrom('she', 'boy', 'he', 'brother')
    const orders = fc.array(fc.record({ protects: fc.tuple(person), against: fc.tuple(person) }), { maxLength: 4 })
    fc.assert(
      fc.property(orders, orders, (some, more) => {
        const before = isKeptAway({ ...NOBODY, ...home, orders: some }, pair)
        return !before || isKeptAway({ ...NOBODY, ...home, orders: [...some, ...more] }, pair)
      }),
    )
  })
})

describe('of many the likeliest few', () => {
  const pair = (probability: number, more: object = {}) => ({
    ...{ mine: 'boy', seeker: 'boy', sought: 'mother', probability, judged: false },
    ...more,
  })
  const kept = (all: ReturnType<typeof pair>[]) =>
    keepLikeliest(all, 2, (one) => one).map(({ probability }) => probability)
  it.each<[string, ReturnType<typeof pair>[], number[]]>([
    ['of one who is sought', [pair(0.2), pair(0.9), pair(0.5)], [0.9, 0.5]],
    ['of each by themselves', [pair(0.2), pair(0.9), pair(0.5, { sought: 'ali' })], [0.2, 0.9, 0.5]],
    ['beside those that were judged', [pair(0.2, { judged: true }), pair(0.9), pair(0.5)], [0.2, 0.9, 0.5]],
    ['and whoever was found is asked anyhow', [pair(0.2, { mine: 'she' }), pair(0.9), pair(0.5)], [0.2, 0.9, 0.5]],
  ])('%s', (_, all, some) => expect(kept(all)).toEqual(some))
})

describe('the rest', () => {
  it('a search goes only where its course leads, and never into the future', () => {
    const turn = { from: 'open', to: 'verified', on: '2026-11-26', today: '2026-11-26' } as const
    expect(() => insistOnTurn(turn)).toThrow()
    expect(() => insistOnTurn({ ...turn, to: 'in-progress' })).not.toThrow()
    expect(() => insistOnTurn({ ...turn, to: 'in-progress', on: '2026-11-27' })).toThrow()
  })
  it('a channel is neither where they live nor their own number', () => {
    const contact = { phones: ['+49 151 998 877 66'], address: 'Quay Lane 9, Harbour' }
    expect(() => insistOnChannel('Come to quay lane 9', contact)).toThrow()
    expect(() => insistOnChannel('Call 0151 99887766', contact)).toThrow()
    expect(() => insistOnChannel('Ask for Rosa, 0700 112233', contact)).not.toThrow()
  })
  it('the son of one’s mother is one’s brother, for comparing', () => {
    const ties = ['boy', 'ali'].map((to) => ({ kind: 'mother' as const, from: 'she', to, status: 'claimed' }))
    expect(rolesAround(ties, 'boy').get('ali')).toBe('sibling')
    expect(
      rolesAround(
        ties.map((one) => ({ ...one, status: 'ended' })),
        'boy',
      ).size,
    ).toBe(1)
  })
})
