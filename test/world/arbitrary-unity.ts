import fc from 'fast-check'
import type { Act, Alternative, Picture } from '../../domain/unity/picture.ts'
import { ActKind, AlternativeKind } from '../../domain/unity/words.ts'

export type Asked = { picture: Picture; act: Act; alternatives: Alternative[] }

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5']
const RECORD = 'x1'
const SITES = ['s1', 's2', 's3']
const DAYS = ['2026-09-05', '2026-09-10', '2026-09-14', '2026-10-10']
const DAY = '2026-09-10'
const at = Date.parse(`${DAY}T08:00Z`)
const HOUR = 3_600_000

const some = <T>(all: readonly T[]) => fc.constantFrom(...all)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const few = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most })
const group = (least: number) => fc.uniqueArray(some(PEOPLE), { minLength: least, maxLength: 3 })
const numbered = <T extends object>(kind: string, all: fc.Arbitrary<T[]>) =>
  all.map((each) => each.map((one, nth) => ({ id: `${kind}${nth + 1}`, ...one })))
const until = maybe(some(['2026-01-01', DAY, '2027-01-01']))
const status = some(['verified', 'claimed', 'contested', 'ended'] as const)
const two = fc.uniqueArray(some([...PEOPLE, RECORD]), { minLength: 2, maxLength: 2 })
const born = maybe(some(['1950-05-05', '1990-05-05', '2007-05-05', '2010-05-05', '2020-05-05']))

const person = fc.record({
  born: born.map((day) => (day === null ? null : { earliest: day, latest: day })),
  flags: fc.subarray(['dependent', 'pregnant', 'age-final-adult', 'deceased'] as const, { maxLength: 1 }),
})
const tie = fc
  .record({
    ends: two,
    type: some(['mother', 'aunt-uncle', 'sibling', 'twin', 'spouse', 'representative', 'not-kin', 'cousin'] as const),
    status,
    evidenced: fc.boolean(),
    until,
  })
  .map(({ ends: [from, to], ...rest }) => ({ from: from!, to: to!, ...rest, match: null, via: [] }))
const care = fc
  .record({ ends: two, basis: some(['parent', 'custom', 'law']), status, until })
  .map(({ ends: [carer, over], ...rest }) => ({ carer: carer!, over: over!, ...rest, match: null, via: [] }))
const plan = fc.record({
  kind: some(['movement', 'movement', 'tracing', 'reunification'] as const),
  persons: group(1),
  from: maybe(some(SITES)),
  to: maybe(some(SITES)),
  day: maybe(some(DAYS)),
  journey: maybe(some(['bus-1', 'bus-2'])),
  status: some(['open', 'confirmed', 'confirmed', 'done'] as const),
})

const picture: fc.Arbitrary<Picture> = fc.record({
  at: fc.constant({ ms: at - 24 * HOUR, day: '2026-09-09' }),
  node: fc.constant('home'),
  sites: fc.constant(
    new Map([
      ['s1', { country: 'GR', place: 'Volos' }],
      ['s2', { country: 'GR', place: 'Larissa' }],
      ['s3', { country: 'CA', place: 'Halifax' }],
    ]),
  ),
  people: fc
    .tuple(...[...PEOPLE, RECORD].map(() => person))
    .map((all) => all.map((one, nth) => ({ id: [...PEOPLE, RECORD][nth]!, ...one }))),
  households: numbered('home', few(fc.record({ members: group(2), until }), 2)),
  ties: numbered('tie', few(tie, 6)),
  care: numbered('care', few(care, 3)),
  orders: numbered(
    'order',
    few(
      fc.record({
        kind: some(['no-contact', 'do-not-disclose'] as const),
        protects: group(1),
        against: group(1),
        status: some(['active', 'active', 'ended'] as const),
        until,
      }),
      1,
    ),
  ),
  decisions: numbered(
    'decision',
    few(
      fc.record({
        kind: some(['bia', 'bid', 'court-order'] as const),
        about: group(2),
        outcome: some(['part', 'keep-together', 'place'] as const),
        day: some(['2026-01-01', '2026-03-01']),
        reviewDue: maybe(some(['2026-09-01', '2027-01-01'])),
      }),
      2,
    ),
  ),
  wishes: few(fc.record({ person: some(PEOPLE), wants: some(['together', 'apart'] as const), about: some(PEOPLE) }), 3),
  whereabouts: fc
    .tuple(...PEOPLE.map(() => maybe(some(['s1', 's1', 's1', 's2', 's3']))))
    .map((all) => new Map(all.flatMap((site, nth) => (site === null ? [] : [[PEOPLE[nth]!, site]])))),
  // Nobody is promised to two places on one day.
  plans: numbered('plan', fc.uniqueArray(plan, { maxLength: 3, selector: ({ day }) => day })),
  links: few(
    fc.record({
      record: fc.constant(RECORD),
      sameAs: some(PEOPLE),
      probability: some([0.3, 0.5, 0.8, 0.9, 0.97]),
      agency: fc.constant('ag2'),
    }),
    1,
  ),
  known: fc
    .tuple(...PEOPLE.map(() => some(['home', 'home', 'away'])))
    .map((nodes) =>
      nodes.map((node, nth) => ({ person: PEOPLE[nth]!, agency: node === 'home' ? 'ag1' : 'ag2', node })),
    ),
})

const facts = fc.subarray(['tie1', 'tie2', 'care1', 'home1'])
const plans = fc.subarray(['plan1', 'plan2'])
const act: fc.Arbitrary<Act> = fc.record({
  kind: some(ActKind.options),
  persons: group(1),
  from: fc.constant('s1'),
  to: maybe(some(SITES)),
  day: fc.constant(DAY),
  beginsAt: fc.constant(at),
  journey: maybe(some(['bus-1', 'bus-2'])),
  returns: maybe(some([6, 13, 24 * 5, 24 * 20])).map((hours) =>
    hours === null ? null : { ms: at + hours * HOUR, day: new Date(at + hours * HOUR).toISOString().slice(0, 10) },
  ),
  savesLife: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  leadsTo: few(fc.record({ person: some(PEOPLE), to: some(SITES) }), 1),
  loses: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: facts }),
  ends: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(['care1', 'care2']) }),
  closes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: plans }),
  cancels: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: plans }),
  merges: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: group(2) }),
  gives: maybe(
    fc
      .uniqueArray(some(PEOPLE), { minLength: 2, maxLength: 2 })
      .map(([carer, over]) => ({ carer: carer!, over: over! })),
  ),
  handoverTo: maybe(some(PEOPLE)),
})
const alternatives = few(
  fc.record({
    kind: some(AlternativeKind.options),
    site: maybe(some(SITES)),
    journey: maybe(some(['bus-1', 'bus-3'])),
    free: maybe(fc.integer({ min: 0, max: 5 })),
  }),
  3,
)

/** A small family, everything that may be known of it, an act, and what may be done instead. */
export const asked: fc.Arbitrary<Asked> = fc.record({ picture, act, alternatives: numbered('alt', alternatives) })
