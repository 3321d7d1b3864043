import { readFileSync } from 'node:fs'
import type { Chance } from '../../db/seeds/chance.ts'
import { dataAtHand, givenLines } from './given-data.ts'

/** One name as its bearers write it, and as offices spell it in Latin letters, the commonest first. */
export type Name = { own: string; latin: string[] }
export type Origin = 'arabic' | 'ethiopic' | 'persian' | 'cyrillic' | 'spanish'
type Lines = readonly (readonly string[])[]
/** Names of one origin. Families and places are drawn by how common they are: few are very common, and most are rare. */
export type Stock = {
  origin: Origin
  nations: readonly string[]
  /** Letters that people of one script write for each other. */
  slips: readonly (readonly string[])[]
  given: { female: Drawer; male: Drawer }
  family: Drawer
  place: Drawer
}
type Drawer = (chance: Chance) => Name
type Written = Record<'female' | 'male' | 'family' | 'place' | 'syllables' | 'again', Lines> & {
  nations: readonly string[]
}

export const ORIGINS = ['arabic', 'ethiopic', 'persian', 'cyrillic', 'spanish'] as const satisfies readonly Origin[]
const MANY = { given: 1500, family: 8000 }
/** Spellings that people really used, of names in two scripts, and how often. */
const REAL: Partial<Record<Origin, string>> = {
  arabic: 'names-translit/wd_arabic_80.tsv',
  cyrillic: 'names-translit/wd_russian_80.tsv',
}

/**
 * The names of every origin: those written beside this file, then real spellings where they are at hand, then names put
 * together from syllables, so that there are as many rare names as a register has.
 */
export function readStocks({ real = dataAtHand() } = {}): Stock[] {
  const written: Record<Origin, Written> = JSON.parse(readFileSync(new URL('names.json', import.meta.url), 'utf8'))
  return ORIGINS.map((origin) => {
    const { nations, again, female, male, family, place, syllables } = written[origin]
    const spelled = real && REAL[origin] ? readSpellings(REAL[origin]) : []
    const filledUp = (some: Name[], many: number, least: number) => [
      ...some,
      ...putTogether(syllables, many - some.length, least),
    ]
    const forGiven = filledUp(spelled.slice(0, MANY.given), MANY.given, 2)
    const forFamily = filledUp(spelled.slice(MANY.given), MANY.family, 3)
    return {
      origin,
      nations,
      slips: again,
      given: {
        female: drawn([...named(female), ...forGiven.filter((_, nth) => nth % 2 === 0)], 12),
        male: drawn([...named(male), ...forGiven.filter((_, nth) => nth % 2 === 1)], 12),
      },
      family: drawn([...named(family), ...forFamily], 40),
      place: drawn([...named(place), ...forFamily.slice(0, 200)], 5),
    }
  })
}

const named = (lines: Lines): Name[] => lines.map(([own, ...latin]) => ({ own: own!, latin }))

/** The n-th name is met as often as one divided by n and some more. */
function drawn(names: readonly Name[], more: number): Drawer {
  const upTo = new Float64Array(names.length)
  let all = 0
  for (let nth = 0; nth < names.length; nth++) upTo[nth] = all += 1 / (nth + more)
  return ({ next }) => {
    const at = next() * all
    let [from, to] = [0, names.length - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if (upTo[middle]! < at) from = middle + 1
      else to = middle
    }
    return names[from]!
  }
}

/** Names of so many syllables or one more, each syllable with its spellings; the same ones in every run. */
function putTogether(syllables: Lines, many: number, least: number): Name[] {
  const count = syllables.length
  return Array.from({ length: Math.max(0, many) }, (_, nth) => {
    const mixed = Math.imul(nth + 1, 0x9e3779b1) >>> 0
    const parts = Array.from(
      { length: least + (nth % 3 === 0 ? 0 : 1) },
      (_, at) => Math.floor(mixed / count ** at) % count,
    )
    const chosen = parts.map((at) => syllables[at]!)
    const most = Math.max(...chosen.map(({ length }) => length))
    const latin = Array.from({ length: Math.max(1, most - 1) }, (_, way) =>
      capital(chosen.map((spellings) => spellings[Math.min(way + 1, spellings.length - 1)] ?? spellings[0]).join('')),
    )
    return { own: capital(chosen.map(([own]) => own).join('')), latin: [...new Set(latin)] }
  })
}

/** Names of which several spellings are known, the best known first. */
function readSpellings(file: string): Name[] {
  const found = new Map<string, { latin: { text: string; often: number }[]; often: number }>()
  for (const line of givenLines(file)) {
    const [latin, spaced, times] = line.split('\t') as [string, string, string]
    const text = latin.normalize('NFD').replace(/\p{M}/gu, '')
    if (!/^[a-z]{3,12}$/.test(text)) continue
    const own = spaced.replaceAll(' ', '')
    const name = found.get(own) ?? { latin: [], often: 0 }
    name.latin.push({ text: capital(text), often: Number(times) })
    name.often += Number(times)
    found.set(own, name)
  }
  return [...found]
    .filter(([, { latin }]) => latin.length > 1)
    .sort(([, a], [, b]) => b.often - a.often)
    .slice(0, MANY.given + MANY.family)
    .map(([own, { latin }]) => ({
      own: capital(own),
      latin: latin.sort((a, b) => b.often - a.often).map(({ text }) => text),
    }))
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
