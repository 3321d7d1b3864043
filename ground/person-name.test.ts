import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, nameFromText, PersonName } from './person-name.ts'
import { scriptOf } from './script.ts'

test.each([
  ['محمد', 'Arab'],
  ['Mohamed', 'Latn'],
  ['Мухаммед', 'Cyrl'],
  ['ሙሓመድ', 'Ethi'],
  ['מוחמד', 'Hebr'],
  ['王小明', 'Hani'],
  ['김철수', 'Hang'],
  ['Αλέξανδρος', 'Grek'],
  ['राम', 'Deva'],
  ['রহমান', 'Beng'],
  ['မောင်', 'Mymr'],
  ['สมชาย', 'Thai'],
  ['Արմեն', 'Armn'],
  ['გიორგი', 'Geor'],
  ['محمد (Mo)', 'Arab'],
  ['1234', 'Zyyy'],
  ['', 'Zyyy'],
])('%s is written in %s', (text, script) => expect(scriptOf(text)).toBe(script))

describe('splitting a typed name', () => {
  test.each([
    ['Suharto', 'given:Suharto'],
    ['Amina Yusuf', 'given:Amina family:Yusuf'],
    ['  Amina\t Yusuf \u200f', 'given:Amina family:Yusuf'],
    ['محمد علي حسن الحسيني', 'given:محمد father:علي grandfather:حسن family:الحسيني'],
    ['محمد علي الحسيني', 'given:محمد father:علي family:الحسيني'],
    ['عبد الله بن عمر', 'given:عبد الله family:بن عمر'],
    ['نور الدين محمد', 'given:نور الدين family:محمد'],
    ['Abd al-Karim Qasim', 'given:Abd al-Karim family:Qasim'],
    ['Ali bin Omar', 'given:Ali family:bin Omar'],
    ['Ali bin Omar bin Said al Harthi', 'given:Ali father:bin Omar grandfather:bin Said family:al Harthi'],
    ['Maria de la Cruz', 'given:Maria family:de la Cruz'],
    ['María José García', 'given:María given:José family:García'],
    ['PUTIN, Vladimir Vladimirovich', 'given:Vladimir given:Vladimirovich family:PUTIN'],
    ['ተስፋዬ ገብረ ኪዳን', 'given:ተስፋዬ father:ገብረ grandfather:ኪዳን'],
    ['علی‌رضا رضایی', 'given:علی‌رضا family:رضایی'],
  ])('%s', (typed, expected) => {
    const name = nameFromText(typed)!
    expect(name.parts.map(({ kind, text }) => `${kind}:${text}`).join(' ')).toBe(expected)
    expect(PersonName.safeParse(name).success).toBe(true)
  })

  test('the form knows better than custom', () =>
    expect(nameFromText('Omar Ali', ['family', 'given'])?.parts).toEqual([
      { kind: 'family', text: 'Omar' },
      { kind: 'given', text: 'Ali' },
    ]))

  test.each(['', '  ', '\u202e\u200f', ',', '\u0000'])('nothing typed is no name (%j)', (typed) =>
    expect(nameFromText(typed)).toBeUndefined(),
  )

  test('what is read is well formed and loses no letter', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.stringMatching(/^[a-c, ]{0,40}$/)),
        (typed) => {
          const name = nameFromText(typed)
          if (!name) return
          expect(PersonName.safeParse(name).success).toBe(true)
          const letters = (text: string) => [...text.normalize('NFC').replace(/[^\p{L}]/gu, '')].sort().join('')
          expect(letters(fullName(name))).toBe(letters(typed))
        },
      ),
    ))
})
