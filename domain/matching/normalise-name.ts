import { scriptOf, withoutSigns } from '../../ground/person-name.ts'
import { foldWord, isAbjad, romaniseWord } from './romanise-word.ts'
import { coarse, type Script, type Sketch, sketchWord } from './sketch-word.ts'

/** Which edition of the normaliser made a key. Raise it with any change of tables: the house then makes all keys anew. */
export const NORMALISER = 3

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
    /** Which letters stand in it and in its bones, a bit for each. */
    letters: number
    boneLetters: number
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

const servant = /^abd(?:[uea]l|i|[uea](?=([rsdntz])\1))?(?=.{3}|lh$)/
const servantAlone = /^abd(?:[uea][lrsdntz])?$/
const fatherOf = /^ab(?:u|ou|o|w|y)$/
/** Names that Somali begins with the c of a letter which others do not write. */
const somali = /^c(?=abd|ali$|umar$|usmaan$|ismaan$|aa?sha$|aa?isha$|iise$|awale$|ilmi$|adan$|arafat$|abas$|abbas$)/
type Letters = Script & { native: string; roman: string }

const signed = /^[\p{Script=Hani}\p{Script=Hang}]+$/u
const spelled = /[\p{Script=Hani}\p{Script=Hang}\p{Script=Hira}\p{Script=Kana}]/u
const separator = /[^\p{L}\p{M}\p{N}]+/u
const within = /['’ʼ‘`´ʿʾ"\u200c\u200d]/g

/** A word as it stands in a text: a name, or one that a name may do without, or the beginning of a longer one. */
type Written = { word: NameWord; as: 'name' | 'particle' | 'perhaps particle'; opens: boolean }
type Placed = Omit<Written, 'opens'> & { part: number }

/** The words of a name, each with the part that it stood in; particles left out, `abd` and `abu` joined to the next. */
export function wordsOf(parts: readonly string[]): { word: NameWord; part: number }[] {
  const found: Placed[] = []
  let open: Placed | undefined
  for (let part = 0; part < parts.length; part++) {
    for (const { word, as, opens } of writtenWords(parts[part]!)) {
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
export const joined = (one: NameWord, two: NameWord): NameWord =>
  wordFor({ ...two, native: one.native + two.native, roman: one.roman + two.roman, latin: one.latin && two.latin })

const texts = new Map<string, Written[]>()
const words = new Map<string, NameWord>()
const most = 40_000

/** Keeps what was worked out, and forgets the older half by and by, so that a long import cannot fill the memory. */
function remembered<T>(kept: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= most) {
    let old = most / 2
    for (const first of kept.keys()) {
      if (old-- === 0) break
      kept.delete(first)
    }
  }
  const value = make(key)
  kept.set(key, value)
  return value
}

function writtenWords(text: string): Written[] {
  return remembered(texts, text, () => {
    const typed = withoutSigns(text).normalize('NFKC').toLowerCase().replace(within, '')
    return typed
      .split(separator)
      .flatMap(surnameFirst)
      .map((word) => ({ ...withoutArticle(word), abjad: isAbjad(word), latin: scriptOf(word) === 'Latn' }))
      .filter(({ roman }) => roman !== '')
      .map(written)
  })
}

function written(letters: Letters): Written {
  const { roman } = letters
  const particle = loose.has(roman)
  const as = particle ? 'particle' : looseWhereMany.has(roman) ? 'perhaps particle' : 'name'
  const opens = servantAlone.test(roman) || fatherOf.test(roman)
  if (!opens) return { word: wordFor(letters), as, opens }
  return { word: wordFor({ ...letters, roman: roman.startsWith('abd') ? 'abd' : 'abu' }), as, opens }
}

/** Chinese and Korean names are written in one word, the family's sign first. */
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

function wordFor({ native, roman, abjad, latin }: Letters): NameWord {
  return remembered(words, `${native} ${roman}`, () => {
    const sound = abjad ? roman : roman.replace(/(.)\1+/g, '$1')
    const sketch = sketchWord(sound, { abjad, latin })
    const bones = sound.slice(0, 1).replace(/[eiouyw]/, 'a') + sound.slice(1).replace(/[aeiouyw]/g, '')
    return {
      ...sketch,
      native,
      roman: sound,
      signs: signed.test(native),
      syllabic: spelled.test(native),
      bones,
      letters: lettersIn(sound),
      boneLetters: lettersIn(bones),
      coarse: coarse(sketch.skeleton),
      abjad,
      latin,
    }
  })
}

function lettersIn(roman: string): number {
  let letters = 0
  for (let at = 0; at < roman.length; at++) letters |= 1 << (roman.charCodeAt(at) - 97)
  return letters
}
