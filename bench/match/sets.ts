import { writeFileSync } from 'node:fs'
import { recordsIn } from '../../bridges/csv/index.ts'
import { cell } from '../../bridges/linkage/whole-file.ts'
import { seedChance } from '../../db/seeds/chance.ts'
import type { Kind } from '../../domain/matching/linking/index.ts'
import { givenText } from './given-data.ts'
import type { ToLink } from './link.ts'

/** A file of people that the linker may read, and whose each row is, which it may not know. */
export type PeopleFile = { file: ToLink; whose: string[] }
/** A column of a given set: what it is called there, what we call it, and what it holds. */
type Columns = readonly (readonly [theirs: string, ours: string, kind: Kind])[]

const FEBRL = [
  ['given_name', 'given_name', 'given-name'],
  ['surname', 'family_name', 'family-name'],
  ['street_number', 'house', 'text'],
  ['address_1', 'street', 'text'],
  ['address_2', 'building', 'text'],
  ['suburb', 'suburb', 'place'],
  ['postcode', 'postal_code', 'postal-code'],
  ['state', 'state', 'category'],
  ['date_of_birth', 'born', 'date'],
] as const satisfies Columns
const WITH_NUMBER = [...FEBRL, ['soc_sec_id', 'number', 'identifier']] as const satisfies Columns
const FAKE = [
  ['first_name', 'given_name', 'given-name'],
  ['surname', 'family_name', 'family-name'],
  ['dob', 'born', 'date'],
  ['city', 'city', 'place'],
  ['email', 'email', 'text'],
] as const satisfies Columns
const HISTORICAL = [
  ['first_name', 'given_name', 'given-name'],
  ['surname', 'family_name', 'family-name'],
  ['full_name', 'full_name', 'full-name'],
  ['dob', 'born', 'date'],
  ['birth_place', 'birth_place', 'place'],
  ['postcode_fake', 'postal_code', 'postal-code'],
  ['gender', 'sex', 'sex'],
  ['occupation', 'occupation', 'category'],
] as const satisfies Columns

/** FEBRL's invented Australians, of whom the number in `rec-12-dup-0` says whose a row is. */
export function writeFebrl(path: string, set: 1 | 2 | 3, { number }: { number: boolean }): PeopleFile {
  const rows = readRows(`linkage-febrl/dataset${set}.csv`)
  const dashed = (row: Row) => ({
    ...row,
    date_of_birth: row['date_of_birth']!.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  })
  return write(path, rows.map(dashed), number ? WITH_NUMBER : FEBRL, ({ rec_id }) => rec_id!.split('-')[1]!)
}

export const writeFake = (path: string): PeopleFile =>
  write(path, readRows('linkage-splink/fake_1000.csv'), FAKE, ({ cluster }) => cluster!)

/** People who died long ago, each written down several times with errors; half of the set. */
export const writeHistorical = (path: string): PeopleFile =>
  write(path, readRows('linkage-splink/historical_50k_half.csv.gz'), HISTORICAL, ({ cluster }) => cluster!)

type Row = Record<string, string>
export function readRows(name: string): Row[] {
  const [header, ...rows] = recordsIn(Buffer.from(givenText(name)), ',', { isCut: false })
  const columns = header!.map((column) => column.trim())
  return rows
    .filter(({ length }) => length > 1)
    .map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])))
}

/** Shuffled and numbered anew: the sets' own numbers say whose a row is, and so do its neighbours. */
function write(path: string, rows: Row[], columns: Columns, whose: (row: Row) => string): PeopleFile {
  const { whole } = seedChance(11)
  for (let last = rows.length - 1; last > 0; last--) {
    const at = whole(0, last)
    ;[rows[last], rows[at]] = [rows[at]!, rows[last]!]
  }
  const lines = rows.map((row, nth) => [String(nth), ...columns.map(([theirs]) => cell(row[theirs]!))].join(','))
  writeFileSync(path, `${[['id', ...columns.map(([, ours]) => ours)].join(','), ...lines].join('\n')}\n`)
  const kinds = Object.fromEntries(columns.map(([, ours, kind]) => [ours, kind]))
  return { file: { path, id: 'id', columns: kinds }, whose: rows.map(whose) }
}
