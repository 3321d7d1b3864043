import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { seedChance } from '../../db/seeds/chance.ts'
import { type How, inventHousehold, type Row } from './household.ts'
import { ORIGINS, type Origin, type Stock } from './name-stock.ts'

const SEED = 12_345
const HEADER = 'id,given_name,father_name,family_name,sex,born,birth_place,phone,nation,registration\n'

/** What the linker is not told: whose each row is, of which origin, and whether the name stands in its own script. By the row's number, which its id is. */
export type Truth = { person: Int32Array; origin: Uint8Array; own: Uint8Array; rows: number; humans: number }
type Line = { text: string; person: number; origin: number; own: boolean }

/**
 * Writes a register of so many rows, in which some people stand again, alone or with their families. The rows are
 * shuffled and numbered afterwards, so that neither an id nor its neighbours tell whose it is.
 */
export async function writeRegister(
  path: string,
  stocks: readonly Stock[],
  { rows, seed = SEED, ...how }: How & { rows: number; seed?: number },
): Promise<Truth> {
  const lines: Line[] = []
  let [person, registrations] = [0, 0]
  for (let nth = 0; lines.length < rows; nth++) {
    const { origin, humans } = inventHousehold(stocks, seed, nth, how)
    const [together, later] = [++registrations, how.manner === 'together' ? ++registrations : 0]
    for (const { first, again } of humans) {
      const add = (row: Row, registration: number) =>
        lines.push({ text: cells(row, registration), person, origin: ORIGINS.indexOf(origin), own: row.own })
      add(first, together)
      for (const row of again) add(row, later || ++registrations)
      person++
    }
  }
  lines.length = rows
  shuffle(lines, seed)
  await write(path, lines)
  return {
    person: Int32Array.from(lines, (line) => line.person),
    origin: Uint8Array.from(lines, ({ origin }) => origin),
    own: Uint8Array.from(lines, ({ own }) => Number(own)),
    rows,
    humans: person,
  }
}

/** The number of a household is drawn, so that it does not tell who came after whom. */
const cells = ({ given, father, family, sex, born, place, phone, nation }: Row, registration: number): string =>
  `${given},${father},${family},${sex},${born},${place},${phone},${nation},R${(Math.imul(registration, 0x9e3779b1) >>> 0).toString(36)}\n`

function shuffle(lines: Line[], seed: number): void {
  const { whole } = seedChance(seed ^ 0x5bd1e995)
  for (let last = lines.length - 1; last > 0; last--) {
    const at = whole(0, last)
    ;[lines[last], lines[at]] = [lines[at]!, lines[last]!]
  }
}

async function write(path: string, lines: readonly Line[]): Promise<void> {
  const out = createWriteStream(path)
  out.write(HEADER)
  for (let at = 0; at < lines.length; at += 5000) {
    const some = lines.slice(at, at + 5000).map(({ text }, nth) => `${at + nth},${text}`)
    if (!out.write(some.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** Of which pairs somebody may be missed more often than others: people of one origin, and pairs of two scripts or of one. */
export type Group = Origin | 'latin with latin' | 'own with own' | 'latin with own'

/** The groups to which a pair of one person belongs. */
export function groupsOf({ origin, own }: Truth, one: number, other: number): [Origin, Group] {
  // Spanish names stand in Latin letters always.
  const scripts = ORIGINS[origin[one]!] === 'spanish' ? 0 : own[one]! + own[other]!
  return [
    ORIGINS[origin[one]!]!,
    scripts === 0 ? 'latin with latin' : scripts === 2 ? 'own with own' : 'latin with own',
  ]
}
