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
  for (let at = 0; at < sounds.length; at++) if (sounds[at] !== 'a') count++
  return count + (sounds[0] === 'a' ? 0.5 : 0)
}

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
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
  [/y(?![aeiou])/g, 'a'],
  [/[aeiou]+/g, 'a'],
]

/** A romanised word as a row of sounds: consonants in few classes, and `a` for whatever vowels. */
const soundsOf = (roman: string): string => SPELLED.reduce((sounds, [from, to]) => sounds.replace(from, to), roman)

/** What it costs to leave a sound out: vowels next to nothing, what ends a syllable a little. */
const LEFT_OUT: Record<string, number> = {
  a: 0.08,
  y: 0.2,
  h: 0.3,
  f: 0.5,
  r: 0.4,
  t: 0.6,
  k: 0.6,
  p: 0.7,
  n: 0.65,
  s: 0.6,
  m: 0.8,
}
/** And to have another in its place. */
const IN_PLACE: Record<string, number> = {
  ...{
    fp: 0.4,
    hk: 0.45,
    fh: 0.4,
    st: 0.45,
    ks: 0.5,
    mn: 0.4,
    sy: 0.4,
    ay: 0.1,
    af: 0.45,
    ah: 0.3,
    ar: 0.55,
    ny: 0.6,
    ry: 0.6,
  },
}

function apart(a: string, b: string): number {
  let last = Float64Array.from({ length: b.length + 1 })
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
