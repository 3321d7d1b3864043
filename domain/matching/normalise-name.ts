import { scriptOf, withoutSigns } from '../../ground/script.ts'
import { hearWord, type Spelled } from './hear-word.ts'
import { readKanji } from './read-kanji.ts'
import { readOtherwise } from './read-otherwise.ts'
import { Remembered } from './remembered.ts'
import { foldWord, isAbjad, romaniseWord } from './romanise-word.ts'
import { sketchHeard, sketchSpelled } from './sketch-heard.ts'
import { coarse, type Script, type Sketch, sketchWord } from './sketch-word.ts'

/** Which edition of the normaliser made a key. Raise it with any change of tables: the house then makes all keys anew. */
export const NORMALISER = 4

/** One word of a name in all the forms in which it is compared. */
export type NameWord = Sketch &
  Script & {
    native: string
    roman: string
    /** Whether each letter is a whole syllable or word, as in Hangul and Han. */
    signs: boolean
    /** Whether its script writes syllables: Kana too. */
    syllabic: boolean
    /** The consonants, h among them, and `a` for a vowel at the beginning: all that two scripts surely share. */
    bones: string
    coarse: string
    /** Its skeletons without what few scripts tell apart as another does: f, v, b and p are one. */
    merged: readonly string[]
    /** Which letters stand in it, in its bones and in its coarse sketch, a bit for each. */
    letters: number
    boneLetters: number
    coarseLetters: number
  }

/** Words that names are written with or without. */
const loose = new Set(
  'al el ul bin ibn ben bn abn bint bent binti bnt mint ould wuld walad wld ahl aal mr mrs ms dr haji hajji hadji'
    .concat(' sheikh shaikh shaykh cheikh mullah maulavi sayyid sayed syed ustad general prof sir')
    .split(' '),
)
/** Words that are particles in one country and names in the next: left out only where enough remains. */
const looseWhereMany = new Set(
  'ad as ar an az ash at de del della di da do dos das du des la le van von den der ter'.split(' '),
)

const servant = /^abd(?:[ueaw]l|i|[uea](?=([rsdntz])\1))?(?=.{3}|lh$)/
const servantAlone = /^abd(?:[ueaw][lrsdntz])?$/
const fatherOf = /^ab(?:u|ou|o|w|y)$/
/** Names that Somali begins with the c of a letter which others do not write. */
const somali = /^c(?=abd|ali$|umar$|usmaan$|ismaan$|aa?sha$|aa?isha$|iise$|awale$|ilmi$|adan$|arafat$|abas$|abbas$)/
/** A word as it is written, and in Latin letters. */
export type Letters = Script & { native: string; roman: string }

const signed = /^[\p{Script=Hani}\p{Script=Hang}]+$/u
const spelled = /[\p{Script=Hani}\p{Script=Hang}\p{Script=Hira}\p{Script=Kana}]/u
const separator = /[^\p{L}\p{M}\p{N}׳]+/u
/** In Hebrew a stroke behind a letter makes another one of it, whichever sign stood for it. */
const stroke = /(?<=[א-ת])['’ʼ‘`´]/g
const within = /['’ʼ‘`´ʿʾ"\u200c\u200d]/g

/** A word as it stands in a text: a name, or one that a name may do without, or the beginning of a longer one. */
type Written = { word: NameWord; as: 'name' | 'particle' | 'perhaps particle'; opens: boolean }
type Placed = Omit<Written, 'opens'> & { part: number }

/** The words of a name, each with the part that it stood in; particles left out, `abd` and `abu` joined to the next. */
export const wordsOf = (parts: readonly string[]): { word: NameWord; part: number }[] =>
  wordsIn(parts, (text, whole) =>
    texts.of(whole ? text : `${text}\n`, () => writtenWords(text, { whole, make: wordFor })),
  )

/** The words of one of very many texts, of which each is read once; whoever reads them remembers their words. */
export const wordsRead = (text: string, make: (letters: Letters) => NameWord): NameWord[] =>
  wordsIn([text], (_, whole) => writtenWords(text, { whole, make })).map(({ word }) => word)

type Reads = (text: string, whole: boolean) => readonly Written[]

function wordsIn(parts: readonly string[], reads: Reads): { word: NameWord; part: number }[] {
  const found: Placed[] = []
  let open: Placed | undefined
  for (let part = 0; part < parts.length; part++) {
    for (const { word, as, opens } of reads(parts[part]!, parts.length === 1)) {
      if (open && (word.roman === 'al' || word.roman === 'el')) continue
      if (opens && !open) open = { word, as, part }
      else {
        found.push(open ? { word: joinedTo(open.word, word), as: 'name', part: open.part } : { word, as, part })
        open = undefined
      }
    }
  }
  if (open) found.push(open)
  return withoutParticles(found)
}

/** Two words that someone else writes as one. */
export function joined(one: NameWord, two: NameWord): NameWord {
  const native = one.native + two.native
  const roman = one.signs && two.signs ? romaniseWord(native) : one.roman + two.roman
  return wordFor({ ...two, native, roman, latin: one.latin && two.latin })
}

/**
 * What a word may be besides: in Latin letters as other languages say it, and with the beginning that looked like an
 * article; in Han as it is read in Japan.
 */
export function readingsOf(word: NameWord): readonly NameWord[] {
  return word.latin || word.signs ? (others.get(word) ?? keptWith(others, word, read(word))) : []
}

const read = (word: NameWord): NameWord[] =>
  (word.latin ? otherRomans(word) : inJapan(word)).filter(({ roman }) => roman !== word.roman)

function otherRomans(word: NameWord): NameWord[] {
  const whole = romaniseWord(word.native)
  const romans = [...readOtherwise(word.roman), ...(whole.endsWith(word.roman) ? [whole, ...readOtherwise(whole)] : [])]
  return [...new Set(romans)].map((roman) => makeWord({ ...word, roman }))
}

function inJapan({ native }: NameWord): NameWord[] {
  const roman = readKanji(native.replace(/(.)々/gu, '$1$1'))
  return roman ? [makeWord({ native: roman, roman, abjad: false, latin: false })] : []
}

/** The skeletons under which whoever bears this name may be kept: its own first, then those of its other readings. */
export function sketchesOf(word: NameWord): readonly string[] {
  const spell = () => [word, ...readingsOf(word)].flatMap(({ skeleton, variants }) => [skeleton, ...variants])
  return sketched.get(word) ?? keptWith(sketched, word, [...new Set(spell())].slice(0, MOST_SKETCHES))
}
const [MOST_SKETCHES, MOST_HEARD] = [5, 8]

/** Those under which a word in Latin letters is kept where it was written in signs for syllables. */
export function heardOf(word: NameWord): readonly string[] {
  if (!word.latin) return []
  const hear = () => [word, ...readingsOf(word)].flatMap((each) => sketchHeard(hearWord(each)))
  return heard.get(word) ?? keptWith(heard, word, [...new Set(hear())].slice(0, MOST_HEARD))
}

/** What was worked out of a word is kept as long as the word is. */
const others = new WeakMap<NameWord, readonly NameWord[]>()
const sketched = new WeakMap<NameWord, readonly string[]>()
const heard = new WeakMap<NameWord, readonly string[]>()
function keptWith<T>(kept: WeakMap<NameWord, T>, word: NameWord, value: T): T {
  kept.set(word, value)
  return value
}

const texts = new Remembered<Written[]>()
const words = new Remembered<NameWord>()

type Reading = { whole: boolean; make: (letters: Letters) => NameWord }

function writtenWords(text: string, { whole, make }: Reading): Written[] {
  const typed = withoutSigns(text).normalize('NFKC').toLowerCase().replace(stroke, '׳').replace(within, '')
  const tokens = typed.split(separator).filter(Boolean)
  const found: Written[] = []
  for (const word of whole && tokens.length === 1 ? surnameFirst(tokens[0]!) : tokens) {
    const { native, roman } = withoutArticle(word)
    const letters = { native, roman, abjad: isAbjad(word), latin: scriptOf(word) === 'Latn' }
    if (roman !== '') found.push(written(letters, make))
  }
  return found
}

function written(letters: Letters, make: Reading['make']): Written {
  const { roman } = letters
  if (spelled.test(letters.native)) return { word: make(letters), as: 'name', opens: false }
  const particle = loose.has(roman)
  const as = particle ? 'particle' : looseWhereMany.has(roman) ? 'perhaps particle' : 'name'
  const opens = servantAlone.test(roman) || fatherOf.test(roman)
  if (!opens) return { word: make(letters), as, opens }
  return { word: make({ ...letters, roman: roman.startsWith('abd') ? 'abd' : 'abu' }), as, opens }
}

/** Chinese and Korean names are written in one word, the family's sign first; where there are more, they are apart already. */
function surnameFirst(word: string): string[] {
  return /^[\p{Script=Hani}\p{Script=Hang}]{2,4}$/u.test(word) ? [word.slice(0, 1), word.slice(1)] : [word]
}

/** `الحسن` and `Alhassan` are also written without their article, and `Abdulaziz` with four different ones. */
function withoutArticle(word: string): { native: string; roman: string } {
  const native = foldWord(word)
  const roman = romaniseWord(word).replace(somali, '')
  const served = servant.exec(roman)
  if (served) return { native: native.replace(/^عبدال/, 'عبد'), roman: `abd${roman.slice(served[0].length)}` }
  if (!isAbjad(word)) return { native, roman: roman.replace(/^[ae]l(?=[bcdfghjklmnpqrstvwxyz][a-z]{3})/, '') }
  if (!word.startsWith('ال') || native.length < 5) return { native, roman }
  return { native: native.slice(2), roman: romaniseWord(native.slice(2)) }
}

/** `Abd Allah` and `عبد الله` lose even the article that a short word keeps. */
function joinedTo(open: NameWord, next: NameWord): NameWord {
  const roman = open.roman + next.roman.replace(next.abjad ? /^al(?=l)/ : /^[ae](?=lah?$)/, '')
  return wordFor({ ...next, native: open.native + next.native.replace(/^ال(?=ل)/, ''), roman })
}

function withoutParticles(found: Placed[]): Placed[] {
  if (found.every(({ as }) => as === 'name')) return found
  const strict = found.filter(({ as }) => as !== 'particle')
  const wide = strict.filter(({ as }) => as === 'name')
  if (wide.length >= 2 || (wide.length === 1 && strict.length > 2)) return wide
  return strict.length > 0 ? strict : found
}

const wordFor = (letters: Letters): NameWord => words.of(`${letters.native} ${letters.roman}`, () => makeWord(letters))

/** All forms of a word, worked out anew. */
export function makeWord({ native, roman, abjad, latin }: Letters): NameWord {
  const sound = abjad ? roman : roman.replace(/(.)\1+/g, '$1')
  const syllabic = spelled.test(native)
  const sketch = {
    ...sketchWord(sound, { abjad, latin }),
    ...(syllabic && sketchSyllables({ roman: sound, native, syllabic })),
  }
  const wide = coarse(sketch.skeleton)
  const bones = sound.slice(0, 1).replace(/[eiouyw]/, 'a') + sound.slice(1).replace(/[aeiouyw]/g, '')
  return {
    ...sketch,
    native,
    roman: sound,
    signs: signed.test(native),
    syllabic,
    bones,
    letters: lettersIn(sound),
    boneLetters: lettersIn(bones),
    coarse: wide,
    coarseLetters: lettersIn(wide),
    merged: [sketch.skeleton, ...sketch.variants].map((each) => each.replace(/f/g, 'p')),
    abjad,
    latin,
  }
}

/** A word in signs is kept as it is heard, and asked for also as it may be spelled elsewhere. */
function sketchSyllables(word: Spelled): Pick<Sketch, 'skeleton' | 'variants'> {
  const [skeleton, ...otherwise] = sketchHeard(hearWord(word))
  return { skeleton: skeleton!, variants: [...otherwise, ...sketchSpelled(skeleton!)] }
}

function lettersIn(roman: string): number {
  let letters = 0
  for (let at = 0; at < roman.length; at++) letters |= 1 << (roman.charCodeAt(at) - 97)
  return letters
}
