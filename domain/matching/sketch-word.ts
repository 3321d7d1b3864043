/** The sound of a word without what spellings disagree about. */
export type Sketch = {
  /** Classes of consonants in order, `A` before them where the word begins with a vowel, h, w or y. */
  skeleton: string
  /** Other skeletons that the same letters may stand for, asked for beside it but not stored. */
  variants: string[]
  /** Which vowels (bits: 1 a/e, 2 i/e, 4 o/u, 8 long) stand before each consonant and at the end. */
  vowels: number[]
}

/** How a word's script writes: without short vowels, or in Latin letters whose sound hangs on their neighbours. */
export type Script = { abjad: boolean; latin: boolean }

type Sound = { take: number; as: string; or?: string; vowel?: number }

const hard: Sound = { take: 2, as: 'k' }

const soft = 'eiy'
const vowel: Record<string, number> = { a: 1, e: 3, i: 2, o: 4, u: 4, y: 2, w: 4 }
export const long = 8

const pairs: Record<string, Omit<Sound, 'take'>> = {
  ...{ ph: { as: 'f' }, kh: { as: 'k', or: '' }, gh: { as: 'k', or: '' }, sh: { as: 's' }, zh: { as: 's' } },
  ...{ th: { as: 't', or: 's' }, dh: { as: 't', or: 's' }, ts: { as: 's' }, tz: { as: 's' }, dj: { as: 's' } },
  ...{ dz: { as: 's' }, cz: { as: 's' }, ck: { as: 'k' }, bh: { as: 'p' }, rh: { as: 'r' }, qu: { as: 'k' } },
  ...{ ks: { as: 'ks', or: '' } },
}
const singles: Record<string, Omit<Sound, 'take'>> = {
  ...{ b: { as: 'p' }, p: { as: 'p' }, f: { as: 'f' }, v: { as: 'f', or: '' }, k: { as: 'k' }, q: { as: 'k' } },
  ...{ d: { as: 't' }, t: { as: 't' }, s: { as: 's' }, z: { as: 's' }, j: { as: 's', or: 'k' } },
  ...{ l: { as: 'l' }, m: { as: 'm' }, n: { as: 'n' }, r: { as: 'r' } },
  // Somali and Oromo write a deep h as x; elsewhere it is ks.
  ...{ x: { as: '', or: 'ks' } },
}

/** Sketches a romanised word. Scripts without vowels double a letter only where a vowel stands between. */
export function sketchWord(roman: string, script: Script): Sketch {
  let skeleton = /^[aeiouyhwx]/.test(roman) ? 'A' : ''
  let other = skeleton
  const vowels = [0]
  for (let at = 0; at < roman.length; ) {
    const sound = knownSound(roman, at, script)
    const before = vowels.length - 1
    const doubled = !script.abjad && vowels[before] === 0
    if (sound.vowel) vowels[before] = vowels[before]! | sound.vowel | (vowels[before] === 0 ? 0 : long)
    if (!(doubled && sound.as !== '' && skeleton.endsWith(sound.as))) {
      skeleton += sound.as
      for (let nth = 0; nth < sound.as.length; nth++) vowels.push(0)
    }
    if (at === 0 && sound.or) other = ''
    const otherwise = sound.or ?? sound.as
    if (!(doubled && other.endsWith(otherwise))) other += otherwise
    if (other === '' && sound.as !== '') other = 'A'
    at += sound.take
  }
  const variants = [other, ...(script.latin ? [] : asAbroad(roman, skeleton))].filter((each) => each !== skeleton)
  // A list that grew has room for many more, which of a hundred thousand words would come to much: copies have none.
  return { skeleton, variants: variants.length > 1 ? [...new Set(variants)] : variants.slice(), vowels: vowels.slice() }
}

/** Jan and Юлия, Henry and Генри: what others begin with a y or g is written abroad with a j or h. */
function asAbroad(roman: string, skeleton: string): string[] {
  if (/^y[aeiouwy]/.test(roman)) return [`s${skeleton.slice(1)}`]
  return roman.startsWith('g') ? [`A${skeleton.slice(1)}`] : []
}

const merged: Record<string, string> = { f: 'p', l: 'r', n: 'm' }

/** A wider sketch for scripts that merge sounds, and for the neighbourhood of a slip of the pen. */
export function coarse(skeleton: string): string {
  let [wide, last] = ['', '']
  for (let at = skeleton.length > 1 && skeleton[0] === 'A' ? 1 : 0; at < skeleton.length; at++) {
    const sound = merged[skeleton[at]!] ?? skeleton[at]!
    if (sound !== last) wide += sound
    last = sound
  }
  return wide
}

/** The form under which one name alone is looked for: an initial vowel, and f or p, are where spellings differ most. */
export const short = (skeleton: string): string =>
  skeleton
    .replace(/^A(?=.)/, '')
    .replace(/f/g, 'p')
    .replace(/(.)\1+/g, '$1')

/** The skeleton with each one of its consonants left out: what a dropped or an added letter makes of it. */
export function slips(skeleton: string): string[] {
  if (skeleton.length < 3) return []
  return [...new Set(Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1)))]
}

/** What stands at a place hangs on three letters and the script, so that each is worked out once. */
const sounds = new Map<number, Sound>()

function knownSound(roman: string, at: number, script: Script): Sound {
  let key = (script.abjad ? 2 : 0) + (script.latin ? 1 : 0)
  for (let next = at; next < at + 3; next++) key = key * 128 + (roman.charCodeAt(next) || 0)
  const known = sounds.get(key)
  if (known) return known
  const sound = soundAt(roman, at, script)
  sounds.set(key, sound)
  return sound
}

function soundAt(roman: string, at: number, { abjad, latin }: Script): Sound {
  const letter = roman[at]!
  const next = roman[at + 1] ?? ''
  const bits = vowel[letter]
  if (bits) return { take: 1, as: '', vowel: bits, ...(letter === 'w' && vowel[next] ? { or: 'f' } : {}) }
  const three = roman.slice(at, at + 3)
  if (three === 'sch' || three === 'tch') return { take: 3, as: 's' }
  if (letter === 'c' && next === 'h') return 'rl'.includes(three[2] ?? '-') ? hard : { take: 2, as: 's', or: 'k' }
  const pair = pairs[letter + next]
  if (pair) return { take: 2, ...pair }
  const isSoft = latin && next !== '' && soft.includes(next)
  if (letter === 'c') return { take: 1, as: isSoft ? 's' : 'k' }
  if (letter === 'g') return isSoft ? { take: 1, as: 's', or: 'k' } : { take: 1, as: 'k', or: 's' }
  // Russian and its neighbours have one letter for h and kh.
  if (letter === 'h') return { take: 1, as: '', ...(latin || abjad ? {} : { or: 'k' }) }
  return { take: 1, ...(singles[letter] ?? { as: '' }) }
}
