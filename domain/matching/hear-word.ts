import type { NameWord } from './normalise-name.ts'

export type Spelled = Pick<NameWord, 'roman' | 'native' | 'syllabic'>
type Rules = readonly (readonly [RegExp, string])[]
/**
 * Sounds that scripts hear differently have a letter of their own: C for ch, D for th, G for a soft g, H for kh, J, Q and X as
 * Beijing spells them, M, N and R where they end a syllable, and W for a g that may be silent behind an n.
 */
const LATIN: Rules = [
  [/ch(?=[rl])/g, 'k'],
  [/(?<![st]|ts)ch/g, 'C'],
  [/sch|tch|tsch|sh|zh|dzh|dj|ts|tz|cz|dz|j|z|c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'G'],
  [/ph/g, 'f'],
  [/th/g, 'D'],
  [/wh|wr(?=[aeiou])/g, 'w'],
  [/kh/g, 'H'],
  [/x/g, 'ks'],
  [/ck|gh|c|q/g, 'k'],
]
const BEIJING: Rules = [
  [/zh|ch|sh|[zc]/g, 's'],
  [/j/g, 'J'],
  [/q/g, 'Q'],
  [/x/g, 'X'],
]
const SYLLABLES: Rules = [
  [/ch|j/g, 'C'],
  [/sh|ts|z/g, 's'],
]
const ALL: Rules = [
  [/(?<=[bcdfghjklmnprst])iy(?=[aou])/g, ''],
  [/g/g, 'k'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/nk(?![aeiouy])/g, 'nW'],
  [/(.)\1+/g, '$1'],
  [/l/g, 'r'],
  [/y(?![aeiou])/g, 'i'],
  [/eu|ou|oo/g, 'u'],
  [/ai|ay|ei|ee|ae/g, 'e'],
  [/au|aw|eo|oe/g, 'o'],
  [/(?<=[aeiou])r(?![aeiouy])/g, 'R'],
  [/(?<=[aeiou])m(?![aeiouym])/g, 'M'],
  [/(?<=[aeiou])n(?![aeiouyn])/g, 'N'],
]

/** A romanised word as a row of sounds: vowels, and consonants in few classes. */
export function hearWord({ roman, native, syllabic }: Spelled): string {
  const own = !syllabic ? LATIN : /\p{Script=Hani}/u.test(native) ? BEIJING : SYLLABLES
  return [...own, ...ALL].reduce((sounds, [from, to]) => sounds.replace(from, to), roman)
}
