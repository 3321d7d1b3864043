import { isDefaultDay, isEstimated, type PartialDate, precisionOf, spanOf } from '../../ground/partial-date.ts'
import { nameFromText } from '../../ground/person-name.ts'
import { beginningsAsked, beginningsOf } from './beginnings-of.ts'
import { type WornName, wearName } from './compare-names.ts'
import type { Asked, MatchFacts, Sex } from './facts.ts'
import { heardOf, joined, type NameWord, NORMALISER, readingsOf, sketchesOf } from './normalise-name.ts'
import { normaliseNumber } from './normalise-number.ts'
import { normalisePhone } from './normalise-phone.ts'
import { short, slips } from './sketch-word.ts'

/**
 * What a key stands for, the first word of it, most telling first: a number; a phone; a name with a day of birth; a name
 * with the day and month alone, since years are often told wrong; two names with the years of birth; two names; those of
 * father and family, since a given name is often written otherwise; one name with the year of birth and the sex; one name;
 * the beginning of one.
 *
 * Beside it how many bits it says where one person bears it, and one less each time that twice as many do. Learned from
 * invented people who come again among five millions: what other keys say too counts for less, as a pair with its years.
 */
const SAYS = {
  id: 33,
  phone: 33,
  day: 16,
  birthday: 21,
  pair: 10,
  two: 18,
  kin: 18,
  year: 16,
  name: 7,
  begin: 7,
} as const
type KeyKind = keyof typeof SAYS
/** So much less say two names that are not as they were told: another reading, or a consonant less. */
const LESS_OTHERWISE = 7

/** A word to look for, and what it says of whoever is found by it. */
export type AskedWord = { word: string; says: number }
type Words = Map<string, number>

const MOST_STORED = 16
const MOST_ASKED = 60

/**
 * The words under which a record can be found again, most telling first. Each becomes a keyed hash and a row of an
 * index, so that they are few: what spellings and slips may do to a name is mostly left to the one who asks.
 */
export function keysOf(facts: MatchFacts): string[] {
  const keys: Words = new Map()
  const names = facts.names.map(wearName)
  const years = facts.born && [bucketOf(facts.born)]
  for (const { value } of facts.identifiers?.slice(0, 2) ?? []) addNumber(keys, value)
  for (const typed of facts.phones?.slice(0, 2) ?? []) addPhone(keys, typed, facts.phoneCountry)
  const day = dayOf(facts.born)
  for (const name of names.slice(0, 2))
    if (day) for (const word of leading(name)) add(keys, 'day', [word.skeleton], day)
  for (const name of names.slice(0, 1))
    if (day) for (const word of leading(name)) add(keys, 'birthday', [short(word.skeleton)], day.slice(5))
  for (const name of names) addNamesOf(keys, name, facts, years)
  const beginnings = beginningsOf(
    names
      .slice(0, 2)
      .flatMap(leading)
      .map(({ skeleton }) => skeleton),
  )
  return [...[...keys.keys()].slice(0, MOST_STORED), ...beginnings]
}

function addNamesOf(keys: Words, name: WornName, { born, sex }: MatchFacts, years: number[] | undefined): void {
  const [first, ...others] = ownFirst(name)
  if (!first) return
  const pairs = others.slice(-3).map((other) => [first.skeleton, other.skeleton])
  for (const pair of pairs) for (const year of years ?? []) add(keys, 'pair', pair, year)
  for (const pair of pairs.slice(-2)) add(keys, 'two', pair)
  if (others.length > 1) add(keys, 'kin', [others[0]!.skeleton, others.at(-1)!.skeleton])
  const alone = leading(name).map(({ skeleton }) => short(skeleton))
  const whole = inSigns(name)
  const ones = whole ? soundsIn(whole) : others.length === 0 ? alone : []
  for (const word of alone) add(keys, 'name', [word])
  if (born)
    for (const word of alone) for (const of of sexes(sex)) add(keys, 'year', [word], `${middleYear(born)} ${of}`)
  // Who has one name only would be lost with one letter of it.
  for (const word of ones) for (const one of [word, ...slips(word)]) add(keys, 'name', [one])
}

/**
 * The words by which somebody is found whose age was guessed, or is known as from one year to another: each name with every
 * year that a comparison of births would still take for theirs. Nobody else has any.
 */
export function keysOfGuess({ names, born, sex }: MatchFacts): string[] {
  if (!born || (!isEstimated(born) && precisionOf(born) !== 'range')) return []
  const keys: Words = new Map()
  for (const word of names.slice(0, 3).map(wearName).flatMap(leading))
    for (const sound of [word.skeleton, ...word.variants])
      for (const year of yearsOfGuess(born))
        for (const of of sexes(sex)) add(keys, 'year', [short(sound)], `${year} ${of}`)
  return [...keys.keys()]
}

/** The words to look for, most telling first. */
export const keysToAsk = (asked: Asked): string[] => wordsToAsk(asked).map(({ word }) => word)

/** The words to look for, and how much each says. */
export function wordsToAsk(asked: Asked): AskedWord[] {
  const keys: Words = new Map()
  for (const { value } of asked.identifiers?.slice(0, 3) ?? []) addNumber(keys, value)
  for (const typed of asked.phones?.slice(0, 3) ?? []) addPhone(keys, typed, asked.phoneCountry)
  if (asked.text) addNumbersIn(keys, asked.text, asked.phoneCountry)
  const typed = asked.text ? nameFromText(asked.text.replace(/\p{N}+/gu, ' ')) : undefined
  const names = [...(asked.names ?? []), ...(typed && scriptKnown(typed.script) ? [typed] : [])].map(wearName)
  for (const name of names.slice(0, 3)) askDays(keys, name, asked.born)
  for (const name of names.slice(0, 3)) askNames(keys, name, asked)
  if (typed) for (const word of beginningsAsked(wearName(typed)).slice(0, 3)) keys.set(word, SAYS.begin)
  return [...keys].slice(0, MOST_ASKED).map(([word, says]) => ({ word, says }))
}

const scriptKnown = (script: string): boolean => script !== 'Zyyy'

function askDays(keys: Words, name: WornName, born: PartialDate | undefined): void {
  const day = dayOf(born)
  if (!day) return
  const [year, month, date] = day.split('-')
  const days = Number(date) <= 12 ? [day, `${year}-${date}-${month}`] : [day]
  for (const each of days) for (const { skeleton } of name.words.slice(0, 4)) add(keys, 'day', [skeleton], each)
  for (const word of name.words.slice(0, 4))
    for (const other of sketchesOf(word).slice(0, 4)) add(keys, 'day', [other], day)
  for (const { skeleton } of name.words.slice(0, 4)) add(keys, 'birthday', [short(skeleton)], day.slice(5))
}

function askNames(keys: Words, name: WornName, { born, sex }: Asked): void {
  const years = yearsAsked(born)
  const words = ownFirst(name).slice(0, 4)
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((two): [NameWord, NameWord] => [one, two]))
  for (const [one, two] of pairs) for (const year of years) add(keys, 'pair', [one.skeleton, two.skeleton], year)
  for (const [one, two] of pairs.slice(0, 3))
    for (const kind of ['two', 'kin'] as const) add(keys, kind, [one.skeleton, two.skeleton])
  const readings = pairs.slice(0, 3).flatMap(([one, two]) => otherReadings(one, two))
  for (const reading of readings) for (const year of years) add(keys, 'pair', reading, year)
  const alone = new Set([...leading(name), ...words].slice(0, 4).flatMap((word) => sketchesOf(word).map(short)))
  const births = born ? yearsBeside(born).flatMap((year) => sexes(sex).map((of) => `${year} ${of}`)) : []
  for (const word of alone) for (const birth of births) add(keys, 'year', [word], birth)
  for (const word of alone) add(keys, 'name', [word])
  for (const reading of readings.slice(0, 3)) addOtherwise(keys, reading)
  if (words.length > 2) for (const reading of otherReadings(words[1]!, words.at(-1)!)) add(keys, 'kin', reading)
  const whole = inSigns(name)
  const one = whole ? sketchesOf(whole).map(short) : words.length === 1 ? alone : []
  for (const word of one) for (const slip of [word, ...slips(word)]) add(keys, 'name', [slip])
  const slipped = pairs.slice(0, 2).flatMap(([one, two]) => withSlips(one, two))
  for (const slip of slipped) addOtherwise(keys, slip)
  askHeard(keys, words, births)
}

/** Whoever is written in signs for syllables is kept under what is heard of a name. */
function askHeard(keys: Words, words: readonly NameWord[], births: readonly string[]): void {
  const heard = words.map(heardOf)
  const [first, second] = heard
  if (first && second)
    for (const one of first.slice(0, 2)) for (const two of second.slice(0, 2)) addOtherwise(keys, [one, two])
  const alone = heard.map((each) => each.map(short))
  for (const word of alone.flat()) add(keys, 'name', [word])
  if (words.length === 1) for (const word of alone.flat()) for (const slip of slips(word)) add(keys, 'name', [slip])
  for (const [one] of alone) for (const birth of births) if (one) add(keys, 'year', [one], birth)
}

function otherReadings(one: NameWord, two: NameWord): [string, string][] {
  const [first, second] = [one, two].map((word) => [word.skeleton, ...word.variants])
  return first!.flatMap((a) => second!.map((b): [string, string] => [a, b])).slice(1)
}

/** Two names with one consonant too many in either. */
function withSlips(one: NameWord, two: NameWord): [string, string][] {
  const inOne = slips(one.skeleton).map((slip): [string, string] => [slip, two.skeleton])
  return [...inOne, ...slips(two.skeleton).map((slip): [string, string] => [one.skeleton, slip])]
}

/** The person's own names first; orders of writing differ, and what is stored is few. */
function ownFirst({ words, own }: WornName): NameWord[] {
  const telling = words.filter(({ roman }) => roman.length > 1)
  if (telling.length === 0) return words
  const isOwn = (word: NameWord) => own[words.indexOf(word)]
  return [...telling.filter(isOwn), ...telling.filter((word) => !isOwn(word))]
}

/** The two words that a person is most likely to be looked for by: the first of their own, and the last. */
function leading(name: WornName): NameWord[] {
  const words = ownFirst(name)
  return words.length > 1 ? [words[0]!, words.at(-1)!] : words
}

/** Where names are written in signs without gaps it is a guess which are whose: a name from abroad, or from Japan, is one word. */
const inSigns = ({ words }: WornName): NameWord | undefined =>
  words.length > 0 && words.every(({ signs }) => signs) ? words.reduce(joined) : undefined

const soundsIn = (word: NameWord): string[] => [
  ...new Set([word, ...readingsOf(word)].map(({ skeleton }) => short(skeleton))),
]

function addNumber(keys: Words, value: string): void {
  const number = normaliseNumber(value)
  if (number.length >= 4) keys.set(`id ${number} ${NORMALISER}`, SAYS.id)
}

function addPhone(keys: Words, typed: string, country: string | undefined): void {
  const phone = normalisePhone(typed, country)
  if (phone) keys.set(`phone ${phone.ending} ${NORMALISER}`, SAYS.phone)
}

/** A number in a search may be a phone or anybody's number, whole or with letters and gaps. */
function addNumbersIn(keys: Words, text: string, country: string | undefined): void {
  if (!/\p{N}/u.test(text)) return
  const words = text.split(/\s+/).filter((word) => /\p{N}{3}/u.test(word))
  for (const number of new Set([...words, text].map(normaliseNumber))) addNumber(keys, number)
  for (const run of text.match(/\+?[\p{N}\s().\-/]{6,}/gu) ?? []) addPhone(keys, run, country)
}

function add(keys: Words, kind: KeyKind, names: readonly string[], when?: string | number): void {
  addSaying(keys, SAYS[kind], wordFor(kind, names, when))
}

function addOtherwise(keys: Words, names: readonly string[]): void {
  addSaying(keys, SAYS.two - LESS_OTHERWISE, wordFor('two', names))
}

/** What was found the surer way stays so. */
function addSaying(keys: Words, says: number, word: string | undefined): void {
  if (word && !keys.has(word)) keys.set(word, says)
}

function wordFor(kind: KeyKind, names: readonly string[], when?: string | number): string | undefined {
  if (names.includes('')) return undefined
  const sorted = names.length > 1 ? [...names].sort().join('+') : names[0]
  return `${kind} ${sorted} ${when === undefined ? '' : `${when} `}${NORMALISER}`
}

/** A day of birth that was really told; a default day would gather everybody who does not know theirs. */
function dayOf(born: PartialDate | undefined): string | undefined {
  return born && precisionOf(born) === 'day' && !isDefaultDay(born) ? spanOf(born).earliest : undefined
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** An uncertain date is stored in its middle. */
function middleYear(born: PartialDate): number {
  const { earliest, latest } = spanOf(born)
  return (yearOf(earliest) + yearOf(latest)) >> 1
}

/** Two years make a bucket. An uncertain date is looked for around its edges. */
const bucketOf = (born: PartialDate): number => middleYear(born) >> 1

/** One name alone is looked for in its year and the two beside it, since more would bring in too many strangers. */
const yearsBeside = (born: PartialDate): number[] => [0, -1, 1].map((more) => middleYear(born) + more)

/** A guess may be so many years off, as it may be where births are compared; of a wide one its middle is looked for. */
const [GUESSED_OFF, GUESSED_MOST] = [3, 10]
function yearsOfGuess(born: PartialDate): number[] {
  const { earliest, latest } = spanOf(born)
  const [from, to] = [yearOf(earliest) - GUESSED_OFF, yearOf(latest) + GUESSED_OFF]
  const many = Math.min(to - from + 1, GUESSED_MOST)
  const first = from + ((to - from + 1 - many) >> 1)
  return Array.from({ length: many }, (_, nth) => first + nth)
}

/** How a sex stands in a key: whose is not known, or is neither, is found as either, and looks for either. */
const sexes = (sex: Sex | undefined): string[] => (sex === 'female' ? ['f'] : sex === 'male' ? ['m'] : ['f', 'm'])

function yearsAsked(born: PartialDate | undefined): number[] {
  if (!born) return []
  const { earliest, latest } = spanOf(born)
  const slack = isEstimated(born) ? 2 : 1
  const [from, to] = [(yearOf(earliest) - slack) >> 1, (yearOf(latest) + slack) >> 1]
  const buckets = Array.from({ length: Math.min(to - from + 1, 6) }, (_, at) => from + at)
  const middle = bucketOf(born)
  return buckets.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, 3)
}
