import { likenWords } from '../liken-words.ts'
import { ALIKE, NEAR, SAME } from '../match-words.ts'
import { joined, type Letters, makeWord, type NameWord, wordsRead } from '../normalise-name.ts'
import { Memo } from './memo.ts'
import { Pool } from './pool.ts'
import type { Column, Table } from './table.ts'

/** The names of all rows: their own, their family's and their father's, each as the number of a text. */
export type Names = {
  pool: Pool
  own: Int32Array
  family: Int32Array
  father: Int32Array
  book: WordBook
}

const MOST_WORDS = 4

/** Every word once, with how alike any two of them are in hundredths. */
export class WordBook {
  readonly words: NameWord[] = []
  /** For each word, the number of its skeleton. */
  readonly skeletons: number[] = []
  /** The words of all texts behind each other, and where those of each text begin. */
  readonly #inTexts: Int32Array
  readonly #begins: Int32Array
  readonly #sketches = new Pool()
  readonly #likes = new Memo(18, (one, other) =>
    Math.round(likenWords(this.words[one]!, this.words[other]!, 0.7) * 100),
  )

  constructor(texts: readonly string[]) {
    this.#begins = new Int32Array(texts.length + 1)
    const [all, numbers, known] = [[] as number[], new Map<NameWord, number>(), new Map<string, NameWord>()]
    texts.forEach((text, at) => {
      const found = text === '' ? [] : wordsRead(text, (letters) => knownWord(known, letters))
      for (const word of found.slice(0, MOST_WORDS)) all.push(this.#number(word, numbers))
      this.#begins[at + 1] = all.length
    })
    this.#inTexts = Int32Array.from(all)
  }

  /** The word of a text that is one word, which most names are; else -1. */
  onlyWordIn(text: number): number {
    const begin = this.#begins[text]!
    return this.#begins[text + 1]! - begin === 1 ? this.#inTexts[begin]! : -1
  }

  /** The words of a text. */
  wordsIn(text: number): Int32Array {
    return this.#inTexts.subarray(this.#begins[text]!, this.#begins[text + 1]!)
  }

  #number(word: NameWord, numbers: Map<NameWord, number>): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, this.words.length)
    this.words.push(word)
    this.skeletons.push(this.#sketches.id(word.skeleton || '-'))
    return this.words.length - 1
  }

  like(one: number, other: number): number {
    return one === other ? 100 : this.#likes.of(one, other)
  }

  /** How alike two lists of words are when each is written as one word. */
  likeJoined(ones: Int32Array, others: Int32Array): number {
    return Math.round(likenWords(this.#together(ones), this.#together(others), 0.7) * 100)
  }

  #together(list: Int32Array): NameWord {
    return [...list].map((at) => this.words[at]!).reduce(joined)
  }

  skeletonOf(text: number): string {
    const only = this.onlyWordIn(text)
    if (only >= 0) return `${this.skeletons[only]}`
    return [...this.wordsIn(text)]
      .map((at) => this.skeletons[at]!)
      .sort((a, b) => a - b)
      .join(' ')
  }
}

function knownWord(known: Map<string, NameWord>, letters: Letters): NameWord {
  const key = `${letters.native} ${letters.roman}`
  const found = known.get(key) ?? makeWord(letters)
  known.set(key, found)
  return found
}

export const level = {
  unknown: 0,
  turned: 1,
  same: 2,
  alike: 3,
  partly: 4,
  initial: 5,
  near: 6,
  shared: 7,
  differ: 8,
} as const

/** How two texts of names agree, whatever the order of their words. */
export function compareTexts(book: WordBook, one: number, other: number): number {
  const [only, otherOnly] = [book.onlyWordIn(one), book.onlyWordIn(other)]
  if (only >= 0 && otherOnly >= 0) return compareWords(book, only, otherOnly)
  const a = book.wordsIn(one)
  const b = book.wordsIn(other)
  if (a.length === 0 || b.length === 0) return level.unknown
  let [found, least, taken, initials] = [0, 100, 0, 0]
  for (let x = 0; x < a.length; x++) {
    let [best, at] = [71, -1]
    for (let y = 0; y < b.length; y++) {
      if (taken & (1 << y)) continue
      const like = book.like(a[x]!, b[y]!)
      if (like > best) [best, at] = [like, y]
    }
    if (at < 0) {
      const initial = b.findIndex((word, y) => !(taken & (1 << y)) && isInitial(book, a[x]!, word))
      if (initial < 0) continue
      taken |= 1 << initial
      initials++
      continue
    }
    taken |= 1 << at
    found++
    if (best < least) least = best
  }
  const shorter = Math.min(a.length, b.length)
  if (found === 0) return initials === shorter && initials > 0 ? level.initial : joinedLevel(book, a, b)
  if (found + initials < shorter) return joinedLevel(book, a, b) === level.alike ? level.alike : level.shared
  const whole = a.length === b.length && initials === 0
  if (!whole) {
    if (joinedLevel(book, a, b) === level.alike) return level.alike
    return least >= ALIKE * 100 ? level.partly : level.near
  }
  return least >= SAME * 100 ? level.same : least >= ALIKE * 100 ? level.alike : level.near
}

function joinedLevel(book: WordBook, a: Int32Array, b: Int32Array): number {
  return book.likeJoined(a, b) >= ALIKE * 100 ? level.alike : level.differ
}

/**
 * A cheap no before anything is remembered or compared: two single words with so many letters that only one of them has
 * are not even near. 0 letters stand for what this cannot say of.
 */
export function surelyApart({ letters, lengths }: Sieve, one: number, other: number): boolean {
  const [a, b] = [letters[one]!, letters[other]!]
  if (a === 0 || b === 0) return false
  const [first, second] = [lengths[one]!, lengths[other]!]
  let count = 0
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++
  return count > 0.92 * (first > second ? first : second) + 0.01
}

/** For each text that is one word of Latin letters or romanised vowel by vowel, which letters stand in it, and how many. */
export type Sieve = { letters: Int32Array; lengths: Uint8Array }

export function sieveOf(book: WordBook, texts: number): Sieve {
  const [letters, lengths] = [new Int32Array(texts), new Uint8Array(texts)]
  for (let text = 1; text < texts; text++) {
    const word = book.words[book.onlyWordIn(text)]
    if (!word || word.abjad || word.syllabic || word.roman.length === 1) continue
    letters[text] = word.letters
    lengths[text] = Math.min(word.roman.length, 255)
  }
  return { letters, lengths }
}

/** Two scripts can never be the same to the letter, so that less makes one name of them. */
const STRANGE = 0.05

function compareWords(book: WordBook, one: number, other: number): number {
  if (one === other) return level.same
  const [a, b] = [book.words[one]!, book.words[other]!]
  const like = likenWords(a, b, NEAR - STRANGE) + (a.latin === b.latin ? 0 : STRANGE)
  if (like >= SAME) return level.same
  if (like >= ALIKE) return level.alike
  if (like >= NEAR) return level.near
  if (holds(a, b) || holds(b, a)) return level.partly
  return isInitial(book, one, other) ? level.initial : level.differ
}

/** Names are made of names: Abdirashid of Rashid, Sharifjon of Sharif, Gebremeskel of Meskel. */
function holds(whole: NameWord, part: NameWord): boolean {
  if (whole.signs || part.signs) return false
  const byBones = whole.abjad || part.abjad
  const [long, short] = byBones ? [whole.bones, part.bones] : [whole.roman, part.roman]
  return (
    short.length >= (byBones ? 3 : 4) && short.length < long.length && (long.startsWith(short) || long.endsWith(short))
  )
}

function isInitial(book: WordBook, one: number, other: number): boolean {
  const [a, b] = [book.words[one]!.roman, book.words[other]!.roman]
  return (a.length === 1 || b.length === 1) && a[0] === b[0]
}

/** The names of a table, from whichever columns say them. */
export function namesOf(table: Table): Names | undefined {
  const of = (kind: string) => table.columns.filter((column) => column.kind === kind)
  const [given, family, full, father] = [of('given-name'), of('family-name'), of('full-name'), of('father-name')]
  if (given.length + family.length + full.length + father.length === 0) return undefined
  const pool = (given[0] ?? family[0] ?? full[0] ?? father[0])!.pool
  const own = together(table, pool, given)
  const names = { own, family: together(table, pool, family), father: together(table, pool, father) }
  if (full.length > 0) fillFromFull(table, pool, full, names)
  return { pool: pool.settle(), ...names, book: new WordBook(pool.texts) }
}

function together(table: Table, pool: Pool, columns: Column[]): Int32Array {
  if (columns.length === 0) return new Int32Array(table.rows)
  if (columns.length === 1) return columns[0]!.cells
  const all = new Int32Array(table.rows)
  for (let row = 0; row < table.rows; row++)
    all[row] = pool.id([...new Set(columns.map(({ cells }) => pool.texts[cells[row]!]!))].join(' ').trim())
  return all
}

/** A whole name says the own and the family's where no column does; its last word is taken for the family's. */
function fillFromFull(table: Table, pool: Pool, full: Column[], names: { own: Int32Array; family: Int32Array }): void {
  const split = new Map<number, [number, number]>()
  const texts = together(table, pool, full)
  names.own = names.own.slice()
  names.family = names.family.slice()
  for (let row = 0; row < table.rows; row++) {
    const text = texts[row]!
    if (text === 0) continue
    if (!split.has(text)) split.set(text, splitFull(pool, pool.texts[text]!))
    const [own, family] = split.get(text)!
    if (names.own[row] === 0 && names.family[row] === 0) {
      names.own[row] = own
      names.family[row] = family
    } else {
      names.own[row] = pool.id(
        moreWords(pool.texts[text]!, pool.texts[names.own[row]!]!, pool.texts[names.family[row]!]!),
      )
      if (names.family[row] === 0) names.family[row] = family
    }
  }
}

function splitFull(pool: Pool, text: string): [number, number] {
  const comma = /^([^,،]+)[,،](.+)$/.exec(text)
  if (comma) return [pool.id(comma[2]!.trim()), pool.id(comma[1]!.trim())]
  const words = text.trim().split(/\s+/)
  return words.length === 1 ? [pool.id(text), 0] : [pool.id(words.slice(0, -1).join(' ')), pool.id(words.at(-1)!)]
}

/** The own names, with those of the whole name that are neither among them nor the family's. */
function moreWords(full: string, own: string, family: string): string {
  const known = new Set(`${own} ${family}`.toLowerCase().split(/[\s-]+/))
  const more = full.split(/\s+/).filter((word) => !known.has(word.toLowerCase()))
  return own === '' && more.length === 0 ? '' : [own, ...more].filter(Boolean).join(' ')
}
