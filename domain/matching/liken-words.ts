import { likenSounds } from './liken-sounds.ts'
import { areOneName } from './nicknames.ts'
import { type NameWord, readingsOf } from './normalise-name.ts'
import { long } from './sketch-word.ts'

/** A short or fond form is a spelling of its name. */
const FOND = 0.88
/** What is said as another language would say it is a little less surely so. */
const OTHERWISE = 0.03
/** Consonants by which words may differ that are one name. */
const LONGER = 2

/**
 * How alike two words of names are, from 0 to 1: 1 the same as written, about .9 one name spelled in two ways, about .75
 * names that resemble each other. As written first, then in Latin letters, then by the skeleton of consonants.
 * Whoever only cares from `least` upward gets 0 for what is surely below it, and gets it sooner.
 */
export function likenWords(a: NameWord, b: NameWord, least = 0): number {
  const like = likenAsRead(a, b, least)
  return a.latin === b.latin
    ? like
    : a.latin
      ? likenReadings(a, b, { least, like })
      : likenReadings(b, a, { least, like })
}

/** Words in two scripts as they may be read besides; not where one has far more to say than the other. */
function likenReadings(latin: NameWord, other: NameWord, { least, like }: { least: number; like: number }): number {
  let most = like
  if (other.signs) for (const read of readingsOf(other)) most = Math.max(most, likenAsRead(latin, read, least))
  if (most >= FOND || Math.abs(latin.coarse.length - other.coarse.length) > LONGER) return most
  for (const read of readingsOf(latin))
    most = Math.max(most, likenAsRead(read, other, Math.max(most, least) + OTHERWISE) - OTHERWISE)
  return most
}

function likenAsRead(a: NameWord, b: NameWord, least: number): number {
  if (a === b || a.native === b.native) return 1
  // Where each sign is a syllable or more, another sign is another name, however alike it sounds.
  if (a.signs && b.signs) return closeness(a.native, b.native)
  if ((a.syllabic || b.syllabic) && (a.syllabic !== b.syllabic || a.signs !== b.signs)) return likenSounds(a, b)
  const crossed = a.abjad !== b.abjad
  if (a.roman === b.roman && !a.abjad && !b.abjad) return a.latin === b.latin ? 1 : 0.98
  if (a.roman.length === 1 || b.roman.length === 1) return a.roman[0] === b.roman[0] ? 0.6 : 0
  const like = sameBones(a, b) ? likenVowels(a, b, crossed) : likenLetters(a, b, least)
  return like < FOND && areOneName(a.roman, b.roman) ? FOND : like
}

/** Whether one skeleton, or another reading of it, is the other's; between scripts without what they do not tell apart. */
const sameBones = (a: NameWord, b: NameWord): boolean =>
  a.latin === b.latin
    ? a.skeleton === b.skeleton || a.variants.includes(b.skeleton) || b.variants.includes(a.skeleton)
    : a.merged.some((one) => b.merged.includes(one))

/** Hassan and Hussein, Mahmoud and Mohamed have the same consonants: the vowels tell whether it is one name. */
function likenVowels(a: NameWord, b: NameWord, crossed: boolean): number {
  const apart = conflicts(a, b)
  const base = apart === 0 ? 0.93 : apart <= 0.5 ? 0.9 : apart <= 1 ? 0.79 : 0.66
  const near = crossed ? closeness(a.bones, b.bones) : closeness(a.roman, b.roman)
  // Two sounds or fewer (Ali, Ola, Eli) are shared by too many names to rest on.
  const short = Math.min(a.skeleton.length, b.skeleton.length) <= 2 ? 0.08 : 0
  const like = Math.max(0, base - short + 0.06 * near - (near < 0.5 ? 0.12 : 0))
  // A script without vowels can never say that it is the same name to the letter.
  return crossed ? like * 0.97 : like
}

function likenLetters(a: NameWord, b: NameWord, least: number): number {
  const byBones = a.abjad || b.abjad
  const lead = a.roman[0] === b.roman[0] ? 0.04 : 0
  // One consonant for another makes a new name of a short one (Amina, Amira); a dropped or doubled letter is a slip.
  const slip = a.skeleton.length !== b.skeleton.length || Math.max(a.roman.length, b.roman.length) >= 7
  const needed = slip ? (least - lead - 0.3) / 0.7 : least - lead
  const close = byBones
    ? closeEnough(a.bones, b.bones, a.boneLetters ^ b.boneLetters, needed)
    : closeEnough(a.roman, b.roman, a.letters ^ b.letters, needed)
  const [one, other] = byBones ? [a.bones, b.bones] : [a.roman, b.roman]
  const often = inOneScript(a, b) && (1 - close) * Math.max(one.length, other.length) > 1.5
  const letters = Math.min(
    close + (slip && !often && close >= 0.6 ? (1 - close) * 0.3 : 0) + lead,
    byBones ? 0.86 : 0.95,
  )
  const strange = a.abjad !== b.abjad || a.latin !== b.latin
  if (!strange || a.coarse.length < 3 || b.coarse.length < 3 || letters >= 0.84) return letters
  return Math.max(letters, 0.84 * closeEnough(a.coarse, b.coarse, a.coarseLetters ^ b.coarseLetters, least / 0.84))
}

/** Where both write a name as its bearers do, two letters that differ are no slip of the pen. */
const inOneScript = (a: NameWord, b: NameWord): boolean =>
  !a.latin && !b.latin && a.native.charCodeAt(0) >> 8 === b.native.charCodeAt(0) >> 8

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
function closeEnough(one: string, two: string, lettersApart: number, least: number): number {
  const longer = Math.max(one.length, two.length)
  const allowed = (1 - least) * longer + 1e-9
  if (Math.abs(one.length - two.length) > allowed) return 0
  let apart = 0
  for (let bits = lettersApart; bits !== 0; bits &= bits - 1) apart++
  return apart > 2 * allowed ? 0 : closeness(one, two, allowed)
}

const above = new Uint8Array(64)
const middle = new Uint8Array(64)
const below = new Uint8Array(64)

/** One minus the share of letters to add, drop, change or swap with their neighbour; 0 where more than `allowed` are. */
function closeness(one: string, two: string, allowed = 64): number {
  const n = Math.min(one.length, 63)
  const m = Math.min(two.length, 63)
  let last = middle
  let now = below
  let spare = above
  for (let j = 0; j <= m; j++) last[j] = j
  for (let i = 1; i <= n; i++) {
    const letter = one.charCodeAt(i - 1)
    let diagonal = last[0]!
    let left = i
    let row = i
    now[0] = i
    for (let j = 1; j <= m; j++) {
      const other = two.charCodeAt(j - 1)
      const up = last[j]!
      let least = letter === other ? diagonal : diagonal + 1
      if (up + 1 < least) least = up + 1
      if (left + 1 < least) least = left + 1
      const swapped = i > 1 && j > 1 && letter === two.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other
      if (swapped && spare[j - 2]! + 1 < least) least = spare[j - 2]! + 1
      now[j] = least
      if (least < row) row = least
      diagonal = up
      left = least
    }
    if (row > allowed + 1) return 0
    const free = spare
    spare = last
    last = now
    now = free
  }
  return n === 0 || m === 0 || last[m]! > allowed ? 0 : 1 - last[m]! / Math.max(n, m)
}
