import { likenWords } from '../liken-words.ts'
import { ALIKE } from '../match-words.ts'
import { wordsOf } from '../normalise-name.ts'
import { normaliseNumber } from '../normalise-number.ts'
import type { Beside } from './beside.ts'
import { edits } from './edits.ts'
import type { Comparer, Field } from './fields.ts'
import { Memo } from './memo.ts'
import { Pool } from './pool.ts'
import { rarityOf } from './rarity.ts'
import { lookedUp } from './room.ts'
import type { Column } from './table.ts'

type How = {
  levels: readonly string[]
  start: readonly number[]
  shared: boolean
  clean: (text: string) => string
  compare: (one: string, other: string) => number
  rarity: boolean
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const tight = (text: string): string => plain(text).replaceAll(' ', '')
/** One or two slips of the pen in a number; two only where at least half of it is untouched from either end. */
const slips = (one: string, other: string): number => {
  const shorter = Math.min(one.length, other.length)
  if (shorter < 4) return 4
  let [head, tail] = [0, 0]
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head++
  while (tail < shorter - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail++
  if ((head + tail) * 2 < shorter) return 4
  const apart = edits(one, other, 2)
  return apart === 1 ? 2 : apart === 2 && shorter >= 6 ? 3 : 4
}

const HOW: Record<string, How> = {
  phone: {
    levels: ['unknown', 'same', 'one slip', 'two slips', 'different'],
    start: [0, 0.75, 0.03, 0.02, 0.2],
    shared: true,
    clean: (text) => (/^\d+$/.test(text) ? text : text.normalize('NFKC').replace(/\D/g, '')).slice(-9),
    compare: slips,
    rarity: false,
  },
  identifier: {
    levels: ['unknown', 'same', 'one slip', 'two slips', 'different'],
    start: [0, 0.85, 0.06, 0.02, 0.07],
    shared: false,
    clean: normaliseNumber,
    compare: slips,
    rarity: false,
  },
  'postal-code': {
    levels: ['unknown', 'same', 'one slip', 'same area', 'same region', 'different'],
    start: [0, 0.7, 0.08, 0.05, 0.05, 0.12],
    shared: true,
    clean: plain,
    compare: comparePostal,
    rarity: true,
  },
  place: words(true),
  text: words(true),
  category: {
    levels: ['unknown', 'same', 'different'],
    start: [0, 0.9, 0.1],
    shared: true,
    clean: tight,
    compare: () => 2,
    rarity: true,
  },
  sex: {
    levels: ['unknown', 'same', 'different'],
    start: [0, 0.98, 0.02],
    shared: false,
    clean: sexOf,
    compare: () => 2,
    rarity: false,
  },
  year: {
    levels: ['unknown', 'same', 'a year apart', 'some years apart', 'different'],
    start: [0, 0.75, 0.12, 0.08, 0.05],
    shared: false,
    clean: (text) => /\d{4}/.exec(text.normalize('NFKC'))?.[0] ?? '',
    compare: (one, other) => {
      const apart = Math.abs(Number(one) - Number(other))
      return apart === 1 ? 2 : apart <= 5 ? 3 : 4
    },
    rarity: false,
  },
}

function words(shared: boolean): How {
  return {
    levels: ['unknown', 'same', 'alike', 'partly', 'near', 'different'],
    start: [0, 0.7, 0.1, 0.07, 0.03, 0.1],
    shared,
    clean: plain,
    compare: compareWording,
    rarity: true,
  }
}

function comparePostal(one: string, other: string): number {
  const [a, b] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')]
  if (a === b) return 1
  if (edits(a, b, 1) === 1) return 2
  const area = (text: string) =>
    text.includes(' ') ? text.split(' ')[0]! : text.slice(0, Math.max(2, text.length - 2))
  if (area(one) === area(other)) return 3
  return a.slice(0, 2) === b.slice(0, 2) ? 4 : 5
}

/** Letters beyond Latin ones. */
const strange = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/** Two scripts write one place: word for word they sound alike. */
function soundAlike(one: string, other: string): boolean {
  const [ones, others] = [one, other].map((text) => wordsOf([text]).map(({ word }) => word))
  const [few, many] = ones!.length < others!.length ? [ones!, others!] : [others!, ones!]
  return few.length > 0 && few.every((word) => many.some((found) => likenWords(word, found) >= ALIKE - 0.05))
}

function compareWording(one: string, other: string): number {
  if (strange.test(one) !== strange.test(other)) return soundAlike(one, other) ? 2 : 5
  const [a, b] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')]
  const longer = Math.max(a.length, b.length)
  const apart = edits(a, b, Math.floor(longer * 0.3))
  if (apart <= Math.max(1, Math.floor(longer * 0.15)) && longer > 3) return 2
  const [ones, others] = [one.split(' '), other.split(' ')]
  const [few, many] = ones.length < others.length ? [ones, others] : [others, ones]
  const found = few.filter(
    (word) => word.length > 2 && many.some((w) => w === word || (word.length > 4 && edits(w, word, 1) <= 1)),
  )
  if (found.length === few.length) return 3
  if (found.length * 2 >= few.length && found.length > 0) return 4
  return apart / longer <= 0.3 ? 4 : 5
}

const SEXES = new Map(
  [
    ['m', 'm male man boy masculin masculino homme hombre garcon ذكر رجل мужской муж м 男 1'],
    ['f', 'f female woman girl feminin femenino femme mujer fille w weiblich أنثى انثى امرأة женский жен ж 女 2'],
  ].flatMap(([sex, all]) => all!.split(' ').map((word) => [word, sex!] as const)),
)

function sexOf(text: string): string {
  const word = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
  return SEXES.get(word) ?? (/^(u|unknown|x|\?|na|n\/a|inconnu|desconocido)?$/.test(word) ? '' : word)
}

/** A column whose texts are compared as they are, and where its values differ much in number, how rare they are. */
export function valueComparer(column: Column, beside: Beside): Comparer & Values {
  const { levels, start, shared, clean, compare, rarity } = HOW[column.kind]!
  const { name } = column
  const values = cleaned(column, clean)
  const { texts } = values
  const place = beside.add(values.cells)
  // Of numbers hardly any two are met twice.
  const many = column.kind === 'phone' || column.kind === 'identifier'
  const memo = new Memo(many ? 1 : 17, (one, other) => compare(texts[one]!, texts[other]!))
  const like = many ? (one: number, other: number) => compare(texts[one]!, texts[other]!) : memo.of.bind(memo)
  const counts = countsOf(values)
  const rare = rarity && texts.length > FEW ? rarityOf(counts, (value) => value, `${name} rarity`, shared) : undefined
  const field: Field = { name, levels, shared, start, ordered: true, coincidence: coincidenceOf(counts) }
  if (column.kind === 'identifier') field.number = true
  return {
    ...values,
    fields: rare ? [field, rare.field] : [field],
    compare: (numbers, one, other, levels, at) => {
      const [a, b] = [numbers[one + place]!, numbers[other + place]!]
      const found = a === 0 || b === 0 ? 0 : a === b ? 1 : like(a, b)
      levels[at] = found
      if (rare) levels[at + 1] = found === 1 || found === 2 ? rare.level(a, b) : 0
    },
  }
}

/** For each row the number of what its place is called in whatever script, by which places are looked for. */
export function soundsAt({ texts, cells }: Values): Int32Array {
  const sounds = new Pool()
  const number = texts.map((text) =>
    sounds.id(strange.test(text) || /^[\p{L}\s]+$/u.test(text) ? sketchOf(text) : text),
  )
  return lookedUp(cells, number)
}

const sketchOf = (text: string): string =>
  wordsOf([text])
    .map(({ word }) => word.skeleton)
    .sort()
    .join(' ') || text

/** The different values of a column as they are compared, and which each row has; 0 for none. */
export type Values = { texts: string[]; cells: Int32Array }
/** With so few values how rare each is says nothing new. */
const FEW = 21

function cleaned({ pool, cells }: Column, clean: (text: string) => string): Values {
  const values = new Pool()
  const number = pool.texts.map((text) => values.id(clean(text)))
  values.settle()
  return { texts: values.texts, cells: lookedUp(cells, number) }
}

function countsOf({ texts, cells }: Values): Int32Array {
  const counts = new Int32Array(texts.length)
  for (const value of cells) counts[value]!++
  return counts
}

/** The chance that two rows which both know it have the same. */
function coincidenceOf(counts: Int32Array): number {
  let [all, pairs] = [0, 0]
  for (let value = 1; value < counts.length; value++) {
    all += counts[value]!
    pairs += counts[value]! * (counts[value]! - 1)
  }
  return Math.max(pairs, 1) / Math.max(all * (all - 1), 1)
}
