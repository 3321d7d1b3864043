import { type Chance, seedChance } from '../../db/seeds/chance.ts'
import type { Name, Origin, Stock } from './name-stock.ts'

/** What an office wrote down of somebody. Empty where it was not told. */
export type Row = {
  given: string
  father: string
  family: string
  sex: 'm' | 'f'
  born: string
  place: string
  phone: string
  nation: string
  /** Whether the names stand in their own script. */
  own: boolean
}
/** A human being: how they are first written down, and each time that they come again. */
export type Human = { first: Row; again: Row[] }
export type Household = { origin: Origin; humans: Human[] }
/** Who comes again: people by themselves, one in five; or whole families, one in five, of whose members most do. */
export type Manner = 'alone' | 'together'

/** Of so many people only the year of birth is known, and an office wrote the first of January. */
const DEFAULT_DAY = 0.28
const OWN_SCRIPT = 0.25
const AGAIN = { alone: 0.2, thrice: 0.15, together: 0.2, member: 0.85 }
const LAST_YEAR = 2025

type Names = { given: Name; father: Name; family: Name }
type Spelled = { chance: Chance; stock: Stock; own: boolean }

/** How people come again, and how many of them are written down in their own script, of which the others are in Latin letters. */
export type How = { manner: Manner; own?: number }

/** The n-th household of a register that the seed determines, whoever asks for it and in whichever order. */
export function inventHousehold(
  stocks: readonly Stock[],
  seed: number,
  nth: number,
  { manner, own: inOwn = OWN_SCRIPT }: How,
): Household {
  const chance = seedChance(Math.imul(seed, 0x85ebca6b) ^ Math.imul(nth + 1, 0xc2b2ae35))
  chance.next()
  const stock = chance.pick(stocks)
  const own = happens(chance, inOwn)
  const [father, family, home, nation] = [
    stock.given.male(chance),
    stock.family(chance),
    stock.place(chance),
    chance.pick(stock.nations),
  ]
  const phone = happens(chance, 0.6) ? aPhone(chance) : ''
  const headBorn = chance.whole(1950, 1999)
  const back = manner === 'together' && happens(chance, AGAIN.together)
  const later = { own: happens(chance, inOwn), phone: happens(chance, 0.5) ? aPhone(chance) : '' }
  const humans = Array.from({ length: chance.whole(1, 6) }, (_, place): Human => {
    const sex = place === 0 ? 'm' : happens(chance, 0.5) ? 'm' : 'f'
    const givenOf = sex === 'm' ? stock.given.male : stock.given.female
    const names = {
      given: place === 0 ? father : givenOf(chance),
      father: place === 0 ? stock.given.male(chance) : father,
      family,
    }
    const years = place === 0 ? 0 : place === 1 ? chance.whole(0, 7) : chance.whole(18, 41)
    const first: Row = {
      ...written({ chance, stock, own }, names, 0.85),
      sex,
      born: aDay(chance, Math.min(headBorn + years, LAST_YEAR)),
      place: happens(chance, 0.9) ? spell({ chance, stock, own }, home) : '',
      phone: happens(chance, 0.7) ? phone : '',
      nation,
      own,
    }
    const times = manner === 'together' ? Number(back && happens(chance, AGAIN.member)) : timesAlone(chance)
    const again = Array.from({ length: times }, () => {
      const at = { chance, stock, own: manner === 'together' ? later.own : happens(chance, inOwn) }
      const row = comesAgain(at, first, names, home)
      return manner === 'together' ? { ...row, phone: happens(chance, 0.6) ? later.phone : first.phone } : row
    })
    return { first, again }
  })
  return { origin: stock.origin, humans }
}

const happens = ({ next }: Chance, share: number): boolean => next() < share

function timesAlone(chance: Chance): number {
  if (!happens(chance, AGAIN.alone)) return 0
  return happens(chance, AGAIN.thrice) ? 2 : 1
}

function aDay(chance: Chance, year: number): string {
  if (happens(chance, DEFAULT_DAY)) return `${year}-01-01`
  return `${year}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`
}

const two = (number: number): string => String(number).padStart(2, '0')
const aPhone = (chance: Chance): string => `9${String(chance.whole(0, 99_999_999)).padStart(8, '0')}`

/** A name in its own script, where some letters are written for others; or in Latin letters, in one of its spellings. */
function spell({ chance, stock, own }: Spelled, { own: native, latin }: Name): string {
  if (!own) return happens(chance, 0.6) ? latin[0]! : chance.pick(latin)
  let text = native
  for (const [from, to] of stock.slips) if (happens(chance, 0.3)) text = text.replaceAll(from!, to!)
  return text
}

function written(at: Spelled, { given, father, family }: Names, toldFather: number) {
  return {
    given: spell(at, given),
    father: happens(at.chance, toldFather) ? spell(at, father) : '',
    family: spell(at, family),
  }
}

/** The same human being at another office on another day: other spellings, slips, names left out or changed about, another year. */
function comesAgain(at: Spelled, first: Row, names: Names, home: Name): Row {
  const { chance, stock, own } = at
  const rewritten = (before: string, name: Name) => {
    const kept = first.own === own && !happens(chance, 0.3) ? before : spell(at, name)
    return happens(chance, 0.1) ? slip(chance, kept) : kept
  }
  let [given, family] = [rewritten(first.given, names.given), rewritten(first.family, names.family)]
  let father = happens(chance, 0.2) ? '' : rewritten(first.father || spell(at, names.father), names.father)
  const way = chance.next()
  if (way < 0.06) [given, family] = [family, given]
  else if (way < 0.11) family = ''
  else if (way < 0.16 && father !== '') [family, father] = [father, '']
  const sameHome = first.place !== '' && !happens(chance, 0.15)
  return {
    ...{ given, father, family, own },
    sex: happens(chance, 0.01) ? (first.sex === 'm' ? 'f' : 'm') : first.sex,
    born: bornAgain(chance, first.born),
    place: sameHome ? spell(at, home) : happens(chance, 0.5) ? '' : spell(at, stock.place(chance)),
    phone: happens(chance, 0.35) ? (happens(chance, 0.5) ? '' : aPhone(chance)) : first.phone,
    nation: first.nation,
  }
}

function bornAgain(chance: Chance, before: string): string {
  const [year, month, day] = before.split('-') as [string, string, string]
  const at = chance.next()
  if (at < 0.15) return `${year}-01-01`
  if (at < 0.2 && Number(day) <= 12) return `${year}-${day}-${month}`
  if (at < 0.29) return `${Number(year) + chance.pick([-2, -1, 1, 2])}-${month}-${day}`
  if (at < 0.33) return `${year}-${month}-${two(chance.whole(1, 28))}`
  return at < 0.36 ? '' : before
}

/** A letter left out, written twice, or changed about with its neighbour. */
function slip(chance: Chance, name: string): string {
  const letters = Array.from(name)
  if (letters.length < 3) return name
  const at = chance.whole(1, letters.length - 2)
  const [one, other] = [letters[at]!, letters[at + 1]!]
  const put = chance.pick([[other], [one, one, other], [chance.pick(letters), other], [other, one]])
  return [...letters.slice(0, at), ...put, ...letters.slice(at + 2)].join('')
}
