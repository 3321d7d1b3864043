import anyAscii from 'any-ascii'

/** Families whose one sign is written abroad with letters that nobody says. */
const FAMILIES: Record<string, string> = { 이: 'lee', 임: 'lim', 유: 'yoo', 노: 'noh', 우: 'woo', 오: 'oh' }
/** Signs that Beijing reads otherwise than the names from abroad that they are used for. */
const ABROAD: Record<string, string> = {
  ...{ 加: 'ga', 伽: 'ga', 基: 'ki', 尔: 'r', 爾: 'r', 让: 'zhan', 热: 'zhe', 若: 'zhuo', 日: 'zhi' },
}
const SMALL: Record<string, string> = {
  ...{ ャ: 'ya', ュ: 'yu', ョ: 'yo', ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o', ヮ: 'a' },
  ...{ ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o', ッ: '', っ: '', ー: '' },
}
const small = new RegExp(`[${Object.keys(SMALL).join('')}]`)

/** Words in signs for syllables, as they sound: Han as in Beijing, Hangul as it is spelled, Kana as it is said. */
export function romaniseSyllables(word: string): string {
  const family = FAMILIES[word]
  if (family) return family
  let roman = ''
  for (const sign of word.replace(/(.)々/gu, '$1$1'))
    roman = small.test(sign) ? withSmall(roman, SMALL[sign]!) : roman + syllable(sign)
  return roman
}

/** A syllable never ends in what the next begins with, so that its last sound is written as one letter. */
const syllable = (sign: string): string =>
  ABROAD[sign] ??
  anyAscii(sign)
    .toLowerCase()
    .replace(/(?<=[aeiou])ng$/, 'n')

/** A small sign takes the place of the vowel before it: ki and small ya are kya, shi and small ya are sha, fu and small a are fa. */
function withSmall(roman: string, vowel: string): string {
  if (vowel === '') return roman
  if (/(?:sh|ch|j)i$/.test(roman)) return roman.slice(0, -1) + vowel.slice(-1)
  if (vowel.length === 2) return roman.replace(/i$/, '') + vowel
  return roman.replace(/(^|[aeiou])u$/, '$1w').replace(/(?<=[^aeiou])[aeiou]$/, '') + vowel
}
