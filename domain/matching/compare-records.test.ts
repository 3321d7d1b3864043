import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NamePartKind, nameFromText, type PersonName } from '../../ground/person-name.ts'
import { compare, wear } from './compare-records.ts'
import type { MatchFacts } from './facts.ts'
import { thresholds, weights } from './weights.ts'

/** A record in a line: a name, a date of birth, and whatever else matters. */
function record(name: string | PersonName[], born?: string, more: Partial<MatchFacts> = {}): MatchFacts {
  const names = typeof name === 'string' ? [nameFromText(name)!] : name
  return { names, sex: 'male', ...(born && { born: { edtf: born } }), ...more }
}
const score = (a: MatchFacts, b: MatchFacts) => compare(wear(a), wear(b))
const level = (a: MatchFacts, b: MatchFacts, field: string) =>
  score(a, b).fields.find((each) => each.field === field)?.level
const chain = (...parts: [NamePartKind, string][]): PersonName[] => [
  { parts: parts.map(([kind, text]) => ({ kind, text })), script: 'Latn', use: 'told' },
]

describe('likely the same', () => {
  test.each([
    ['written alike', record('Mohamed Ali Hassan', '1987-03-12'), record('Mohamed Ali Hassan', '1987-03-12')],
    ['across scripts', record('محمد علي حسن', '1987-03-12'), record('Mohamed Ali Hassan', '1987-03-12')],
    ['Cyrillic and Arabic', record('Мухаммед Али', '1987-03-12'), record('محمد علي', '1987-03-12')],
    ['names swapped', record('Ali Hassan', '1987-03-12'), record('Hassan Ali', '1987-03-12')],
    ['a part missing', record('محمد علي الحسيني', '1987-03-12'), record('محمد الحسيني', '1987-03-12')],
    ['a slip in a name', record('Mohamed Karimi', '1987-03-12'), record('Mohaned Karimi', '1987-03-12')],
    ['one word or two', record('Xiao Ming Wang', '1987-03-12'), record('Xiaoming Wang', '1987-03-12')],
    ['abd in one word or two', record('عبد الله حسن', '1987-03-12'), record('عبدالله حسن', '1987-03-12')],
    [
      'a year only, but the same passport',
      record('Ali Hassan', '1987', { identifiers: [{ kind: 'passport', issuer: 'IRQ', value: 'A 123-4567' }] }),
      record('Ali Hasan', '1987-01-01', { identifiers: [{ kind: 'passport', issuer: 'irq', value: 'a1234567' }] }),
    ],
    [
      'a default day, but the same phone',
      record('Ali Omar Hassan', '1987-01-01', { phones: ['+9647801234567'] }),
      record('Ali Omar Hassan', '1987-01-01', { phones: ['0780 123 4567'], phoneCountry: 'IQ' }),
    ],
  ])('%s', (_, a, b) => expect(score(a, b).band).toBe('likely'))
})

describe('never likely', () => {
  test.each([
    ['twins', record('Hamza Ali Karimi', '2015-03-12'), record('Omar Ali Karimi', '2015-03-12')],
    ['twins of like sound', record('Hassan Karimi', '2015-03-12'), record('Hussein Karimi', '2015-03-12')],
    ['twins in Arabic', record('حسن علي كريمي', '2015-03-12'), record('حسين علي كريمي', '2015-03-12')],
    [
      'brother and sister',
      record('Samir Haddad', '2015-03-12'),
      record('Samira Haddad', '2015-03-12', { sex: 'female' }),
    ],
    [
      'twins with one phone and the number of one family card',
      record('Hamza Karimi', '2015-03-12', {
        phones: ['+9647801234567'],
        identifiers: [{ kind: 'card', value: '998877' }],
      }),
      record('Omar Karimi', '2015-03-12', {
        phones: ['+9647801234567'],
        identifiers: [{ kind: 'card', value: '998877' }],
      }),
    ],
    [
      'sisters with one given name in common',
      record('María Elena García', '2015-03-12'),
      record('María Rosa García', '2015-03-12'),
    ],
    [
      'siblings with one default day',
      record('Hamza Ali Karimi', '2015-01-01'),
      record('Omar Ali Karimi', '2015-01-01'),
    ],
    ['mother and daughter of one name', record('Amina Yusuf', '1980-03-12'), record('Amina Yusuf', '2010-05-02')],
    ['father and son', record('علي حسن عمر', '1960-01-01'), record('محمد علي حسن', '1990-01-01')],
    ['two of a common name and year', record('Mohamed Ali', '1987'), record('Mohamed Ali', '1987-01-01')],
    [
      'three names and a default day',
      record('Mohamed Ali Omar', '1987-01-01'),
      record('Mohamed Ali Omar', '1987-01-01'),
    ],
    ['names alone', record('Mohamed Ali Omar'), record('Mohamed Ali Omar')],
    ['one name and a year', record('Suharto', '1987'), record('Suharto', '1987')],
  ])('%s', (_, a, b) => expect(score(a, b).band).not.toBe('likely'))
})

test('two people of one registration were seen together', () => {
  const a = record('Ali Hassan', '1987-03-12', {
    registration: 'r1',
    identifiers: [{ kind: 'x', issuer: 'i', value: '12345' }],
  })
  expect(score(a, { ...a })).toMatchObject({ band: 'other', guard: 'registered-together' })
  expect(score(a, { ...a, registration: 'r2' }).band).toBe('likely')
  expect(score(a, { ...a, registration: undefined } as unknown as MatchFacts).band).toBe('likely')
})

describe('names', () => {
  test.each([
    ['Suharto', 'Suharto', 'same-single'],
    ['Suharto', 'Suharto Wijaya', 'one-name'],
    ['Wijaya', 'Suharto Wijaya', 'one-name-elsewhere'],
    ['محمد علي حسن', 'محمد علي حسن', 'same-three'],
    ['محمد علي حسن', 'Mohammad Ali Hasan', 'alike-three'],
    ['Ali Hassan', 'Hassan Ali', 'swapped'],
    ['محمد علي حسن الحسيني', 'محمد علي حسن', 'part-missing'],
    ['Hamza Karimi', 'Omar Karimi', 'family-only'],
    ['Hamza Karimi', 'Hamza Osmani', 'given-only'],
    ['Hamza Karimi', 'Tesfaye Gebre', 'different'],
    ['Ali bin Omar al-Harthi', 'Ali Omar Alharthi', 'same-three'],
  ])('%s and %s: %s', (one, two, expected) => expect(level(record(one), record(two), 'name')).toBe(expected))

  test('a chain of fathers told to different depths', () => {
    const long = chain(['given', 'Ahmed'], ['father', 'Ali'], ['grandfather', 'Omar'], ['family', 'Haddad'])
    expect(
      level(record(long), record(chain(['given', 'Ahmed'], ['father', 'Ali'], ['grandfather', 'Omar'])), 'name'),
    ).toBe('part-missing')
    expect(
      level(record(long), record(chain(['given', 'Ahmed'], ['father', 'Ali'], ['family', 'Sabbagh'])), 'name'),
    ).toBe('two-in-common')
  })

  test('a mother in the name is not the person', () => {
    const [mother, child] = [chain(['given', 'Amina']), chain(['given', 'Yusuf'], ['mother', 'Amina'])]
    expect(level(record(mother), record(child), 'name')).toBe('different')
  })

  test('where both wrote it in their own script, that decides', () => {
    const both = (native: string, latin: string): PersonName[] => [
      nameFromText(native)!,
      { ...nameFromText(latin)!, use: 'romanised' },
    ]
    expect(level(record(both('حسن', 'Hassan')), record('Hussein'), 'name')).not.toBe('same-single')
    expect(level(record(both('حسن', 'Hassan')), record('Hassan'), 'name')).toBe('same-single')
  })

  test('an alias is enough', () => {
    const known = [nameFromText('Ali Hassan')!, { ...nameFromText('Omar Karimi')!, use: 'alias' as const }]
    expect(level(record(known), record('Omar Karimi'), 'name')).toBe('same-two')
    expect(level(record(known), record('عمر كريمي'), 'name')).toBe('alike-two')
  })

  test('none is unknown', () => expect(level(record([]), record('Ali'), 'name')).toBe('unknown'))
})

test.each([
  ['1987-03-12', '1987-03-12', 'same-day'],
  ['1987-03-12', '1987-12-03', 'slip-in-day'],
  ['1987-03-12', '1987-03-13', 'slip-in-day'],
  ['1987-03-12', '1977-03-12', 'slip-in-day'],
  ['1987-03-12', '1987-03', 'same-month'],
  ['1987-03-12', '1987', 'same-year'],
  ['1987-03-12', '1987-01-01', 'same-year'],
  ['1987-01-01', '1987-01-01', 'same-default-day'],
  ['1987-01-01', '1987-01', 'same-year'],
  ['1987-07-01', '1987-01-01', 'same-year'],
  ['1987', '1986-09-11/1987-09-10', 'overlapping'],
  ['1987~', '1989', 'close-estimate'],
  ['1987', '1988-01-01', 'close-estimate'],
  ['1987-03-12', '1987-08-25', 'other-day-of-year'],
  ['1987-03-12', '1989-08-25', 'few-years-apart'],
  ['1987-03-12', '1995-08-25', 'years-apart'],
  ['1987', '2010', 'generation-apart'],
])('born %s and %s: %s', (one, two, expected) => {
  expect(level(record('Ali', one), record('Ali', two), 'born')).toBe(expected)
  expect(level(record('Ali', two), record('Ali', one), 'born')).toBe(expected)
})

test('weights fall from level to level and stay within bounds', () => {
  expect(new Set(Object.values(weights.name)).size).toBe(Object.keys(weights.name).length)
  for (const levels of [weights.name, weights.born]) {
    const bits = Object.values(levels)
    expect(bits).toEqual([...bits].sort((a, b) => b - a))
  }
  for (const { 'registered-together': _, ...levels } of [
    weights.name,
    weights.born,
    weights.sex,
    weights.phone,
    weights.identifier,
    weights.nationality,
  ] as Record<string, number>[]) {
    for (const bits of Object.values(levels)) expect(Math.abs(bits)).toBeLessThanOrEqual(14)
  }
})

const anyone: fc.Arbitrary<MatchFacts> = fc.record(
  {
    names: fc.array(
      fc
        .array(
          fc.constantFrom('Ali', 'Hassan', 'حسن', 'حسين', 'Мухаммед', 'Mohamed', 'محمد', 'ተስፋዬ', 'de', 'Karimi', 'X'),
          { minLength: 1, maxLength: 4 },
        )
        .map((words) => nameFromText(words.join(' '))!),
      { maxLength: 3 },
    ),
    sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
    born: fc
      .constantFrom('1987', '1987-03-12', '1987-12-03', '1987-01-01', '1988~', '1986-09-11/1987-09-10', '2012-03')
      .map((edtf) => ({ edtf })),
    nationalities: fc.subarray(['IRQ', 'SYR', 'SOM']),
    phones: fc.subarray(['+9647801234567', '0780 123 4567', '12']),
    identifiers: fc.subarray([
      { kind: 'passport', issuer: 'IRQ', value: 'A1234567' },
      { kind: 'passport', issuer: 'IRQ', value: 'B7654321' },
      { kind: 'card', value: 'a 1234567' },
    ]),
    registration: fc.constantFrom('r1', 'r2'),
  },
  { requiredKeys: ['names', 'sex'] },
)

test('the score is the same both ways, every time, and its fields add up to it exactly', () =>
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const forth = score(a, b)
      expect(score(b, a)).toEqual(forth)
      expect(score(a, b)).toEqual(forth)
      expect(forth.fields.reduce((sum, { bits }) => sum + bits, 0)).toBe(forth.bits)
      expect(forth.fields[0]).toMatchObject({ field: 'prior' })
      expect(forth.probability).toBeCloseTo(2 ** forth.bits / (1 + 2 ** forth.bits), 8)
      if (forth.band === 'likely') expect(forth.bits).toBeGreaterThanOrEqual(thresholds.likely)
      if (forth.band === 'other' && !forth.guard) expect(forth.bits).toBeLessThan(thresholds.maybe)
    }),
    { numRuns: 1000 },
  ))

test('nobody is more like a person than the person', () =>
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const self = { ...a, registration: 'elsewhere' }
      expect(score(a, self).bits).toBeGreaterThanOrEqual(score(a, { ...self, names: b.names }).bits)
    }),
  ))
