import type { NameWord } from './normalise-name.ts'
import { long } from './sketch-word.ts'

/**
 * How alike two words of names are, from 0 to 1: 1 the same as written, about .9 one name spelled in two ways, about .75
 * names that resemble each other. As written first, then in Latin letters, then by the skeleton of consonants.
 */
export function likenWords(a: NameWord, b: NameWord): number {
  if (a === b || a.native === b.native) return 1
  const crossed = a.abjad !== b.abjad
  if (a.roman === b.roman && !a.abjad && !b.abjad) return a.latin === b.latin ? 1 : 0.98
  if (a.roman.length === 1 || b.roman.length === 1) return a.roman[0] === b.roman[0] ? 0.6 : 0
  return sameBones(a, b) ? likenVowels(a, b, crossed) : likenLetters(a, b, crossed)
}

/** Whether one skeleton, or another reading of it, is the other's. */
const sameBones = (a: NameWord, b: NameWord): boolean =>
  a.skeleton === b.skeleton || a.variants.includes(b.skeleton) || b.variants.includes(a.skeleton)

/** Hassan and Hussein, Mahmoud and Mohamed have the same consonants: the vowels tell whether it is one name. */
function likenVowels(a: NameWord, b: NameWord, crossed: boolean): number {
  const apart = conflicts(a, b)
  const base = apart === 0 ? 0.93 : apart <= 0.5 ? 0.9 : apart <= 1 ? 0.79 : 0.66
  const near = crossed ? closeness(a.bones, b.bones) : closeness(a.roman, b.roman)
  // Two sounds or fewer (Ali, Ola, Eli) are shared by too many names to rest on.
  const short = a.skeleton.length <= 2 ? 0.08 : 0
  return Math.max(0, base - short + 0.06 * near - (near < 0.5 ? 0.12 : 0))
}

function likenLetters(a: NameWord, b: NameWord, crossed: boolean): number {
  if (!mayBeClose(a, b)) return 0.3
  const byBones = crossed || a.abjad
  const close = byBones ? closeness(a.bones, b.bones) : closeness(a.roman, b.roman)
  // One consonant for another makes a new name of a short one (Amina, Amira); a dropped or doubled letter is a slip.
  const slip = a.skeleton.length !== b.skeleton.length || a.roman.length >= 7
  const letters = close + (slip && close >= 0.6 ? (1 - close) * 0.3 : 0) + (a.roman[0] === b.roman[0] ? 0.04 : 0)
  const wide = a.coarse.length > 2 && b.coarse.length > 2 ? closeness(a.coarse, b.coarse) * 0.84 : 0
  return Math.max(Math.min(letters, byBones ? 0.86 : 0.95), crossed || a.latin !== b.latin ? wide : 0)
}

function conflicts(a: NameWord, b: NameWord): number {
  // Ahmad is not Hamid, although an h may be lost at the beginning.
  const turned = a.bones.startsWith('ah') ? b.bones[0] === 'h' : b.bones.startsWith('ah') && a.bones[0] === 'h'
  let apart = turned ? 1 : 0
  if (a.vowels.length !== b.vowels.length) return apart
  const last = a.vowels.length - 1
  for (let at = 0; at < last; at++) {
    const loose = at === 0 && (a.abjad || b.abjad)
    apart += vowelsApart(a.vowels[at]!, b.vowels[at]!, { a: a.abjad, b: b.abjad, loose })
  }
  return apart + endsApart(a.vowels[last]!, b.vowels[last]!)
}

/** How far two vowels are from being one: a vowel that its script leaves out may be any, unless it should be a long one. */
function vowelsApart(one: number, two: number, abjad: { a: boolean; b: boolean; loose: boolean }): number {
  if (one === two || abjad.loose) return 0
  if (one !== 0 && two !== 0) {
    if ((one & two & ~long) === 0) return one + two === 7 && (one === 3 || two === 3) ? 0.5 : 1
    // Said is not Saad: only one of the two has an i, and a long one.
    const [lengthened, other] = one & long ? [one, two] : [two, one]
    return (lengthened & long && lengthened & 2 && !(other & 2)) || one & two & long ? 0.5 : 0
  }
  const present = one | two
  if (abjad.a && abjad.b) return (present & 6) !== 0 ? 1 : 0
  const silent = one === 0 ? abjad.a : abjad.b
  return silent && (present & long) !== 0 && (present & 6) !== 0 ? 0.5 : 0
}

/** Samir and Samira: an a at the end, which every script writes, is often another person. */
const endsApart = (one: number, two: number): number => ((one === 0 || two === 0) && (one | two) % long === 1 ? 1 : 0)

/** A cheap no before the letters are counted: most words of two people are simply different. */
function mayBeClose(a: NameWord, b: NameWord): boolean {
  let apart = a.letters ^ b.letters
  let count = 0
  for (; apart !== 0; apart &= apart - 1) count++
  return count <= Math.max(a.bones.length, b.bones.length)
}

const above = new Uint8Array(64)
const middle = new Uint8Array(64)
const below = new Uint8Array(64)

/** One minus the share of letters to add, drop, change or swap with their neighbour. */
export function closeness(one: string, two: string): number {
  const [n, m] = [Math.min(one.length, 63), Math.min(two.length, 63)]
  if (n === 0 || m === 0) return 0
  let [last, now, spare] = [middle, below, above]
  for (let j = 0; j <= m; j++) last[j] = j
  for (let i = 1; i <= n; i++) {
    now[0] = i
    const letter = one.charCodeAt(i - 1)
    for (let j = 1; j <= m; j++) {
      const other = two.charCodeAt(j - 1)
      let least = last[j - 1]! + (letter === other ? 0 : 1)
      if (last[j]! + 1 < least) least = last[j]! + 1
      if (now[j - 1]! + 1 < least) least = now[j - 1]! + 1
      const swapped = i > 1 && j > 1 && letter === two.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other
      if (swapped && spare[j - 2]! + 1 < least) least = spare[j - 2]! + 1
      now[j] = least
    }
    ;[spare, last, now] = [last, now, spare]
  }
  return 1 - last[m]! / Math.max(n, m)
}
