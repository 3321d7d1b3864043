/**
 * How alike two words sound where one is written in signs for syllables (Han, Hangul, Kana). Such scripts put vowels
 * between consonants, leave out consonants that end a syllable, and have one sound for several of another language: l
 * and r, f and h, s and th.
 */
export function likenSounds(one: string, other: string): number {
  const [a, b] = [soundsOf(one), soundsOf(other)]
  const longer = Math.max(spoken(a), spoken(b), 2)
  return Math.max(0, 1 - apart(a, b) / longer)
}

const spoken = (sounds: string): number => {
  let count = 0
  for (let at = 0; at < sounds.length; at++) if (!vowel(sounds[at]!)) count++
  return count + (vowel(sounds[0] ?? 'a') ? 0.5 : 0)
}

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/(?<=[bcdfghjklmnprst])iy(?=[aou])/g, ''],
  [/(.)\1+/g, '$1'],
  [/ch(?=[rl])/g, 'k'],
  [/sch|tch|tsch|sh|ch|zh|dzh|dj|ts|tz|cz|dz|j|z|c(?=[eiy])|g(?=[eiy])|x/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/wh|wr(?=[aeiou])/g, 'w'],
  [/ck|kh|gh|c|q|g/g, 'k'],
  [/nk(?![aeiouy])/g, 'n'],
  [/b/g, 'p'],
  [/[vw]/g, 'f'],
  [/d/g, 't'],
  [/l/g, 'r'],
  [/y(?![aeiou])/g, 'i'],
  [/eu|ou|oo/g, 'u'],
  [/ai|ay|ei|ee|ae/g, 'e'],
  [/au|aw|eo|oe/g, 'o'],
]

/** A romanised word as a row of sounds: vowels, and consonants in few classes. */
const soundsOf = (roman: string): string => SPELLED.reduce((sounds, [from, to]) => sounds.replace(from, to), roman)

/** What it costs to leave a sound out: the vowels that part consonants next to nothing, what ends a syllable a little. */
const LEFT_OUT: Record<string, number> = {
  ...{ u: 0.06, o: 0.1, i: 0.12, e: 0.14, a: 0.16 },
  ...{ y: 0.2, h: 0.3, f: 0.5, r: 0.4, t: 0.6, k: 0.6, p: 0.7, n: 0.65, s: 0.6, m: 0.8 },
}
const vowel = (sound: string): boolean => 'aeiou'.includes(sound)
/** And to have another in its place. */
const IN_PLACE: Record<string, number> = {
  ...{ fp: 0.4, hk: 0.45, fh: 0.4, st: 0.45, ks: 0.5, mn: 0.4, sy: 0.4, ny: 0.6, ry: 0.6 },
  ...{ ae: 0.08, ao: 0.1, au: 0.14, ai: 0.2, ei: 0.1, eo: 0.14, eu: 0.12, io: 0.22, iu: 0.16, ou: 0.08 },
  ...{ iy: 0.1, fu: 0.3, fo: 0.35, ar: 0.5, or: 0.5, er: 0.5, ah: 0.4, oh: 0.4, uh: 0.4, eh: 0.4, hi: 0.4 },
}

function apart(a: string, b: string): number {
  let last = new Float64Array(b.length + 1)
  for (let j = 1; j <= b.length; j++) last[j] = last[j - 1]! + leftOut(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    const now = new Float64Array(b.length + 1)
    now[0] = last[0]! + leftOut(a, i - 1)
    for (let j = 1; j <= b.length; j++)
      now[j] = Math.min(
        last[j - 1]! + inPlace(a[i - 1]!, b[j - 1]!),
        last[j]! + leftOut(a, i - 1),
        now[j - 1]! + leftOut(b, j - 1),
      )
    last = now
  }
  return last[b.length]!
}

/** A sound at the beginning is heard, and left out by hardly anybody. */
const leftOut = (sounds: string, at: number): number => (LEFT_OUT[sounds[at]!] ?? 1) + (at === 0 ? 0.3 : 0)

const inPlace = (one: string, other: string): number =>
  one === other ? 0 : (IN_PLACE[one < other ? one + other : other + one] ?? 1)
