import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenWords } from './liken-words.ts'
import { ALIKE, NEAR } from './match-words.ts'
import { wordsOf } from './normalise-name.ts'
import { scoreNames } from './score-names.ts'
import { slips } from './sketch-word.ts'

const skeletons = (...parts: string[]) => wordsOf(parts).map(({ word }) => word.skeleton)
const like = (one: string, two: string) => likenWords(wordsOf([one])[0]!.word, wordsOf([two])[0]!.word)

describe('one name in many scripts has one skeleton', () => {
  test.each([
    ['محمد', 'Mohamed', 'Muhammad', 'Mohammed', 'Maxamed', 'Мухаммед', 'ሙሓመድ', 'מוחמד', 'MOHAMED', 'مُحَمَّد', 'محـمد'],
    ['عبد الله', 'عبدالله', 'Abdullah', 'Abd Allah', 'Abdallah', 'Abd-Allah', 'Абдулла'],
    ['عبد الرحمن', 'عبدالرحمن', 'Abdul Rahman', 'Abdurrahman', 'Abd al-Rahman', 'Abdirahman', 'Cabdiraxmaan'],
    ['الحسيني', 'Al-Husseini', 'Alhusseini', 'el Hosseini', 'حسینی'],
    ['أبو بكر', 'ابوبكر', 'Abu Bakr', 'Abubakar', 'Abou Bakar'],
    ['ተስፋዬ', 'Tesfaye', 'Tesfay'],
    ['حسن', 'حَسَن', 'Hassan', 'Hasan', 'Xasan'],
  ])('%s', (...spellings) =>
    expect(new Set(spellings.map((name) => skeletons(name).join(' ')))).toHaveProperty('size', 1),
  )

  test.each([
    ['Халед', 'Khaled'],
    ['جمال', 'Gamal'],
    ['عثمان', 'Osman'],
    ['Александр', 'Alexander'],
    ['پروین', 'Parvin'],
  ])('%s may be read as %s', (one, two) => {
    const [a, b] = [wordsOf([one])[0]!.word, wordsOf([two])[0]!.word]
    expect([a.skeleton, ...a.variants]).toSatisfy((forms: string[]) =>
      [b.skeleton, ...b.variants].some((form) => forms.includes(form)),
    )
  })
})

describe('each script is said as those say it who write it', () => {
  const said = (name: string) => wordsOf([name]).map(({ word }) => word.roman)
  test.each([
    ['ג׳ורג׳', 'jwrj'],
    ["צ'רצ'יל", 'chrchyl'],
    ['ויקטור', 'vyktwr'],
    ['ג׳ון', 'jwn'],
    ['אמינה', 'amyna'],
    ['အောင်ဆန်း', 'aungsan'],
    ['မြင့်', 'myint'],
    ['လှိုင်', 'hlaing'],
    ['သီရိ', 'thiri'],
    ['ရွှေ', 'shwe'],
    ['เกษม', 'kesm'],
    ['อานนท์', 'anon'],
    ['สุวรรณ', 'suwan'],
    ['ジョージ', 'joji'],
    ['フェルナンド', 'ferunando'],
    ['キャサリン', 'kyasarin'],
    ['ウィリアム', 'wiriamu'],
    ['イ', 'i'],
  ])('%s', (name, roman) => expect(said(name)).toEqual([roman]))

  test('a sign of Beijing, as the names from abroad are said that it is used for', () =>
    expect(said('加西亚').join('')).toBe('gaxiya'))
})

describe('one spelling in Latin letters is said in several languages', () => {
  test.each([
    ['Jacques', 'جاك'],
    ['Jan', 'Ян'],
    ['Jorge', 'Хорхе'],
    ['Juan', 'חואן'],
    ['Xu', 'Сюй'],
    ['Wojciech', 'Войцех'],
    ['Elvira', 'إلفيرا'],
    ['Albert', 'אלברט'],
    ['Reza', 'رضا'],
    ['Foucault', 'Фуко'],
    ['Michio', 'Митио'],
    ['Zeev', 'זאב'],
    ['Abdulaziz', 'עבדול-עזיז'],
    ['Guillaume', 'גיום'],
    ['Miguel', 'Мигель'],
  ])('%s is %s', (latin, own) => expect(scoreNames(latin, own)).toBeGreaterThan(0.5))

  test.each([
    ['Jan', 'Игорь'],
    ['Jorge', 'Никита'],
    ['Albert', 'אברהם'],
    ['Elvira', 'إلهام'],
  ])('%s is not %s', (latin, own) => expect(scoreNames(latin, own)).toBeLessThan(0.5))
})

describe('names of Japan', () => {
  test.each([
    ['田中', 'Tanaka'],
    ['佐々木', 'Sasaki'],
    ['長谷川', 'Hasegawa'],
    ['田中 太郎', 'Taro Tanaka'],
    ['誠', 'Makoto'],
  ])('%s is read %s', (own, latin) => {
    expect(scoreNames(latin, own)).toBeGreaterThan(0.5)
    expect(scoreNames(own, latin)).toBeCloseTo(scoreNames(latin, own), 12)
  })
})

describe('particles', () => {
  test.each([
    ['Ali bin Omar al-Harthi', 'Ali Omar Harthi'],
    ['علي بن عمر', 'علي عمر'],
    ['Maria de la Cruz', 'Maria Cruz'],
    ['Sheikh Ahmed', 'Ahmed'],
    ['محمد ولد أحمد', 'محمد أحمد'],
  ])('%s is %s', (one, two) => expect(skeletons(one)).toEqual(skeletons(two)))

  test('are no signs that sound alike', () => {
    expect(scoreNames('Robin', '로빈')).toBeGreaterThan(0.5)
    expect(scoreNames('Benjamin', '벤저민')).toBeGreaterThan(0.5)
  })

  test('are names where nothing else is', () => {
    expect(skeletons('Le An')).toHaveLength(2)
    expect(skeletons('Ben')).toHaveLength(1)
  })

  test('join across the parts of a form', () => expect(skeletons('Abdul', 'Rahman')).toEqual(skeletons('Abdulrahman')))
})

describe('how alike two words are', () => {
  test.each([
    ['Mohamed', 'Muhammad'],
    ['Mohamed', 'محمد'],
    ['Hussein', 'حسين'],
    ['Ibrahim', 'إبراهيم'],
    ['Yusuf', 'Yousef'],
    ['رحمن', 'رحمان'],
    ['Tesfaye', 'ተስፋዬ'],
    ['Mohamed', 'Mohaned'],
    ['Fatima', 'Fatma'],
  ])('%s and %s are one name', (one, two) => expect(like(one, two)).toBeGreaterThanOrEqual(ALIKE))

  test.each([
    ['Hassan', 'Hussein'],
    ['حسن', 'حسين'],
    ['Hassan', 'حسين'],
    ['Mohamed', 'Mahmoud'],
    ['محمد', 'محمود'],
    ['Ahmed', 'Hamid'],
    ['Samir', 'Samira'],
    ['Amina', 'Amira'],
    ['Said', 'Saad'],
    ['Karim', 'Karam'],
  ])('%s and %s are two', (one, two) => expect(like(one, two)).toBeLessThan(ALIKE))

  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.string({ unit: fc.constantFrom(...'محدعبرانيخلوسفكهةشى'), minLength: 1, maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...'мухаедихлбвш'), minLength: 1, maxLength: 8 }),
  )
  test('is the same both ways, between 0 and 1, and no bar changes what lies above it', () =>
    fc.assert(
      fc.property(word, word, (one, two) => {
        const [a, b] = [wordsOf([one])[0]?.word, wordsOf([two])[0]?.word]
        if (!a || !b) return
        const alike = likenWords(a, b)
        expect(likenWords(b, a)).toBe(alike)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likenWords(a, a)).toBe(1)
        if (alike >= NEAR) expect(likenWords(a, b, NEAR)).toBe(alike)
        else expect(likenWords(a, b, NEAR)).toBeLessThan(NEAR)
      }),
      { numRuns: 2000 },
    ))
})

test('any text can be normalised, and what is remembered is what would be made anew', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = wordsOf([text])
      expect(wordsOf([text])).toEqual(once)
      for (const { word } of once) expect(word.roman).toMatch(/^[a-z]+$/)
    }),
  ))

test('a slip leaves out one consonant', () => {
  expect(slips('mhmt')).toEqual(['hmt', 'mmt', 'mht', 'mhm'])
  expect(slips('mt')).toEqual([])
})

describe('short and fond forms', () => {
  test.each([
    ['Bobby', 'Robert'],
    ['Саша', 'Aleksandr'],
    ['Paco', 'Francisco'],
    ['Abboud', 'Abdullah'],
    ['Bill', 'Willie'],
  ])('%s may be %s', (one, other) => {
    expect(like(one, other)).toBeGreaterThanOrEqual(ALIKE)
    expect(like(other, one)).toBe(like(one, other))
  })
  test('are no bridge between two names that share none', () => {
    expect(like('Alexander', 'Sandra')).toBeLessThan(ALIKE)
  })
})

describe('names written in signs for syllables', () => {
  test.each([
    ['スミス', 'Smith'],
    ['ロバート', 'Robert'],
    ['오바마', 'Obama'],
    ['크리스토퍼', 'Christopher'],
  ])('%s sounds like %s', (one, other) => {
    const whole = scoreNames(one, other)
    expect(whole).toBeGreaterThan(0.5)
    expect(scoreNames(other, one)).toBeCloseTo(whole, 12)
  })
  test('another sign is another name, however alike they sound', () => {
    expect(scoreNames('김정은', '김종은')).toBeLessThan(0.5)
    expect(scoreNames('习近平', '习近朋')).toBeLessThan(0.5)
  })
})

describe('two written names', () => {
  test.each([
    ['Vladimir Putin', 'VladimirPutin', true],
    ['Amina Haddad', 'HADDAD, Amina', true],
    ['أمينة حداد', 'Amina Haddad', true],
    ['N. Nazarbayev', 'Nursultan Nazarbayev', true],
    ['Salman bin Muhammad al-Rawi', 'Muhammad bin Salman al-Rawi', false],
    ['Ahmad Haddad', 'Mahmoud Haddad', false],
    ['Лукашевич Виктор', 'Лукашенко Виктор', false],
    ['مسعود کریمیان', 'مسعود کریم‌فر', false],
    ['नरेन्द्र मोडी', 'नरेन्द्र मोदी', true],
    ['', 'Amina', false],
    ['Amina', 'Amina Haddad Khoury', false],
  ])('%s and %s', (one, other, same) => {
    expect(scoreNames(one, other) >= 0.5).toBe(same)
  })
  test('score the same from either side, from 0 to 1', () => {
    const word = fc.constantFrom('Amina', 'bin', 'حداد', 'Иван', 'スミス', '김정은', 'al-Rawi', 'J.', 'Robert', '')
    const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, (one, other) => {
        const score = scoreNames(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(scoreNames(other, one)).toBeCloseTo(score, 9)
      }),
    )
  })
})
