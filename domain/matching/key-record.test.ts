import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartialDate } from '../../ground/partial-date.ts'
import { nameFromText } from '../../ground/person-name.ts'
import type { MatchFacts } from './facts.ts'
import { keysOf, keysToAsk, wordsToAsk } from './key-record.ts'

const facts = (name: string, edtf?: string, more: Partial<MatchFacts> = {}): MatchFacts => ({
  names: [nameFromText(name)!],
  sex: 'unknown',
  ...(edtf && { born: { edtf } }),
  ...more,
})
const shared = (stored: MatchFacts, asked: Parameters<typeof keysToAsk>[0]) => {
  const keys = new Set(keysOf(stored))
  return keysToAsk(asked).filter((key) => keys.has(key))
}
/** Whether a search gets to the record by more than one name that thousands bear. */
const isFound = (keys: string[]) => keys.some((key) => !key.startsWith('name '))

describe('the same person is found', () => {
  test.each([
    ['in another script', 'محمد علي حسن', '1987', 'Mohamed Ali Hassan', '1987'],
    ['in Cyrillic', 'محمد علي', '1987', 'Мухаммед Али', '1987'],
    ['in Ethiopic', 'ሙሓመድ ኣሊ', '1987', 'Mohamed Ali', '1987'],
    ['in Russian with kh', 'خالد حسن', '1990', 'Халед Хасан', '1990'],
    ['spelled in Somali', 'Maxamed Cabdi', '1990', 'Mohamed Abdi', '1990'],
    ['with the names swapped', 'Ali Hassan', '1987', 'Hassan Ali', '1987'],
    ['without the family name', 'محمد علي حسن الحسيني', '1987', 'محمد علي حسن', '1987'],
    ['without the father', 'محمد علي الحسيني', '1987', 'محمد الحسيني', '1987'],
    ['with a letter too many', 'Hasan Karimi', '1987', 'Hasran Karimi', '1987'],
    ['with a letter too few', 'Ibrahim Karimi', '1987', 'Ibahim Karimi', '1987'],
    ['a year off', 'Ali Hassan', '1987', 'Ali Hassan', '1988'],
    ['by a year only', 'Ali Hassan', '1987-03-12', 'Ali Hassan', '1987'],
    ['by an age', 'Ali Hassan', '1987-03-12', 'Ali Hassan', '1986-05-02~/1987-05-01~'],
    ['day and month swapped', 'Ali Hassan', '1987-03-12', 'Omar Hassan', '1987-12-03'],
    ['without any date', 'Ali Hassan', undefined, 'Ali Hassan', '1987'],
  ])('%s', (_, name, born, askedName, askedBorn) =>
    expect(shared(facts(name, born), facts(askedName, askedBorn))).toSatisfy(isFound),
  )

  test.each([
    ['Mohamed'],
    ['محمد'],
    ['Hassan'],
    ['الحسني'],
    ['+964 780 123 4567'],
    ['0780 123 45 67'],
    ['٠٧٨٠١٢٣٤٥٦٧'],
    ['A 12-34567'],
    ['a1234567'],
    ['Mohamed A1234567'],
  ])(
    'by one thing typed: %s',
    (text) => {
      const more = {
        phones: ['00964 780 1234567'],
        identifiers: [{ kind: 'passport', issuer: 'IRQ', value: 'A1234567' }],
      }
      expect(shared(facts('محمد علي الحسني', '1987-03-12', { ...more }), { text })).not.toEqual([])
    },
    1000,
  )

  test.each([
    ['Robert', '罗伯特'],
    ['Robert', '로버트'],
    ['Robert', 'ロバート'],
    ['Karl', 'カール'],
    ['Jung', 'ユング'],
    ['Tanaka', '田中'],
    ['Makoto', '誠'],
    ['Jorge', 'Хорхе'],
    ['Juan', 'חואן'],
    ['Albert', 'אלברט'],
    ['Elvira', 'إلفيرا'],
    ['Myint', 'မြင့်'],
    ['Anon', 'อานนท์'],
    ['로버트', 'Robert'],
    ['ロバート', 'Robert'],
  ])('%s, who is written %s', (asked, stored) => expect(shared(facts(stored), { text: asked })).not.toEqual([]))

  test('two names, each as its script hears it', () =>
    expect(shared(facts('로버트 스미스', '1987'), facts('Robert Smith', '1987'))).toSatisfy(isFound))

  test('who has one name, with a letter missing', () =>
    expect(shared(facts('Suharto'), { text: 'Suhato' })).not.toEqual([]))
})

test('a default day gathers nobody', () => {
  const days = (born: PartialDate) => keysOf({ ...facts('Ali Hassan'), born }).filter((key) => key.startsWith('day '))
  expect(days({ edtf: '1987-03-12' })).toHaveLength(2)
  expect(days({ edtf: '1987-01-01' })).toEqual([])
  expect(days({ edtf: '1987-07-01' })).toEqual([])
  expect(days({ edtf: '1987-03-21', told: { calendar: 'persian', text: '1366-01-01' } })).toEqual([])
  expect(days({ edtf: '1987' })).toEqual([])
})

test('numbers and phones stand first, so that a search may stop early', () => {
  const more = {
    sex: 'male' as const,
    phones: ['+9647801234567'],
    identifiers: [{ kind: 'passport', value: 'A1234567' }],
  }
  expect(keysOf(facts('Ali Hassan', '1987-03-12', more)).map((key) => key.split(' ')[0])).toEqual([
    'id',
    'phone',
    'day',
    'day',
    'birthday',
    'birthday',
    'pair',
    'two',
    'name',
    'name',
    'year',
    'year',
    'begin',
  ])
})

describe('of whom one thing is told otherwise, another still tells', () => {
  const kinds = (stored: MatchFacts, asked: MatchFacts) =>
    new Set(shared(stored, asked).map((key) => key.split(' ')[0]))
  test('a year far off, by one name with the day and the month', () =>
    expect(kinds(facts('Ali Hassan', '1987-03-12'), facts('Ali Omar', '1994-03-12'))).toContain('birthday'))
  test('the given name, by those of father and family', () =>
    expect(kinds(facts('Ali Hassan Karimi', '1987'), facts('Tesfaye Hassan Karimi', '1994'))).toContain('kin'))
  test('but never by a default day', () =>
    expect(kinds(facts('Ali Hassan', '1987-01-01'), facts('Ali Omar', '1994-01-01'))).toEqual(new Set(['name'])))
  test.each([
    ['male', 'unknown'],
    ['unknown', 'female'],
    ['other', 'male'],
    ['unknown', 'other'],
    ['female', 'female'],
  ] as const)('a %s who is asked for as %s, by one name with the year', (sex, asked) =>
    expect(kinds(facts('Ali Hassan', '1987', { sex }), facts('Ali Omar', '1988', { sex: asked }))).toContain('year'),
  )
  test('and nobody as of the other sex', () =>
    expect(kinds(facts('Ali', '1987', { sex: 'male' }), facts('Ali', '1987', { sex: 'female' }))).not.toContain('year'))
})

test('two names as they were told say more than read another way, and one name the least', () => {
  const says = new Map(wordsToAsk(facts('Hassan Karimi', '1987')).map(({ word, says }) => [word, says]))
  const of = (start: string) => [...says].filter(([word]) => word.startsWith(start)).map(([, bits]) => bits)
  const [told, ...otherwise] = of('two ')
  for (const bits of otherwise) expect(bits).toBeLessThan(told!)
  for (const bits of of('name ')) expect(bits).toBeLessThan(Math.min(...otherwise))
})

test('strangers share nothing', () =>
  expect(shared(facts('Ali Hassan', '1987-03-12'), facts('Tesfaye Gebre', '1951'))).toEqual([]))

const given = ['Mohamed', 'Ibrahim', 'Tesfaye', 'Alexander', 'Fatima', 'محمد', 'إبراهيم', 'Мурад', 'ተስፋዬ', 'Karim']
const person = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...given), { minLength: 2, maxLength: 4 }),
  year: fc.integer({ min: 1930, max: 2025 }),
})

test('a record and the same with one letter wrong share a key, and keys stay few', () =>
  fc.assert(
    fc.property(
      person,
      fc.nat(),
      fc.constantFrom('drop', 'double', 'change', 'swap'),
      ({ words, year }, where, how) => {
        const record = facts(words.join(' '), String(year))
        const wrong = facts(slip(words, where, how).join(' '), String(year))
        expect(shared(record, wrong)).toSatisfy(isFound)
        expect(keysOf(record).length).toBeLessThanOrEqual(16)
        expect(keysToAsk(record).length).toBeLessThanOrEqual(60)
        expect(keysOf(record)).toEqual(keysOf(record))
      },
    ),
    { numRuns: 500 },
  ))

function slip(words: string[], where: number, how: string): string[] {
  const at = where % words.length
  const word = words[at]!
  const letter = 1 + (where % (word.length - 1))
  const [before, after] = [word.slice(0, letter), word.slice(letter + 1)]
  const here = word[letter]!
  const wrong = { drop: '', double: here + here, change: 'n', swap: '' }[how] ?? ''
  const swapped = how === 'swap' ? word.slice(0, letter - 1) + here + word[letter - 1] + after : before + wrong + after
  return words.with(at, swapped)
}

test('any facts give well-formed keys', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, number) => {
      const name = nameFromText(text)
      const any: MatchFacts = {
        names: name ? [name] : [],
        sex: 'other',
        phones: [number],
        phoneCountry: 'SE',
        identifiers: [{ kind: 'x', value: number }],
      }
      for (const key of [...keysOf(any), ...keysToAsk({ ...any, text })]) expect(key).toMatch(/^[a-z]+ \S+ (\S+ )?\d+$/)
    }),
  ))
