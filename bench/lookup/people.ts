import { seedChance } from '../../db/seeds/chance.ts'
import type { MatchFacts } from '../../domain/matching/facts.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { NamePart } from '../../ground/person-name.ts'
import { scriptOf } from '../../ground/script.ts'
import { type Household, type Human, inventHousehold, type Row } from '../match/household.ts'
import { readStocks } from '../match/name-stock.ts'

const SEED = 12_345

/** Whoever is asked for: what is told of them now, and who they are among those who are known. */
export type Sought = { row: Row; person: number }

/** So many people as they were first written down, by their number; nobody is kept in memory, all can be invented again. */
export class People {
  readonly #stocks = readStocks()
  /** The number of the first member of each household. */
  readonly #starts: number[] = []
  readonly count: number

  constructor(count: number) {
    let people = 0
    for (let nth = 0; people < count; nth++) {
      this.#starts.push(people)
      people += this.#household(nth).humans.length
    }
    this.count = people
  }

  #household(nth: number): Household {
    return inventHousehold(this.#stocks, SEED, nth, { manner: 'alone' })
  }

  *humans(): Generator<Human> {
    for (let nth = 0; nth < this.#starts.length; nth++) yield* this.#household(nth).humans
  }

  facts(person: number): MatchFacts {
    let [from, to] = [0, this.#starts.length - 1]
    while (from < to) {
      const middle = (from + to + 1) >> 1
      if (this.#starts[middle]! <= person) from = middle
      else to = middle - 1
    }
    return factsOf(this.#household(from).humans[person - this.#starts[from]!]!.first)
  }

  /** People who come again, drawn by lot over the whole register. */
  sought(count: number): Sought[] {
    const chance = seedChance(7)
    const found: Sought[] = []
    while (found.length < count) {
      const nth = chance.whole(0, this.#starts.length - 1)
      this.#household(nth).humans.forEach(({ again: [row] }, place) => {
        if (row) found.push({ row, person: this.#starts[nth]! + place })
      })
    }
    return found.slice(0, count)
  }
}

export function factsOf({ given, father, family, sex, born, phone, nation }: Row): MatchFacts {
  const parts = (
    [
      { kind: 'given', text: given },
      { kind: 'father', text: father },
      { kind: 'family', text: family },
    ] satisfies NamePart[]
  ).filter(({ text }) => text !== '')
  return {
    names: [{ parts, script: scriptOf(given || family), use: 'told' }],
    sex: sex === 'm' ? 'male' : 'female',
    nationalities: [nation],
    ...(born !== '' && { born: { edtf: born } }),
    ...(phone !== '' && { phones: [phone] }),
  }
}

/** The id of the n-th person, in the order in which they came, as ids made over time are. */
export const idOf = (person: number): PersonId =>
  `01900000-0000-7000-8000-${person.toString(16).padStart(12, '0')}` as PersonId
export const numberOf = (id: PersonId): number => Number.parseInt(id.slice(-12), 16)
