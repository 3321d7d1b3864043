import { Beside } from './beside.ts'
import { namesComparer } from './compare-names.ts'
import { dateComparer } from './dates.ts'
import type { Compare, Comparer, Field } from './fields.ts'
import { householdComparer } from './household.ts'
import { type Atoms, daysAt, firstWords, wordsAt } from './keys.ts'
import { type Names, namesOf } from './names.ts'
import { lookedUp, sharedRoom } from './room.ts'
import type { Column, Table } from './table.ts'
import { soundsAt, type Values, valueComparer } from './values.ts'

/** A table ready to be compared. */
export type Prepared = Comparing & { numbers: Int32Array; household?: Int32Array }
/** What compares two of its rows. */
export type Comparing = { fields: Field[]; compare: Compare }

/** Makes a table ready to be compared, and says by what its rows may be found. */
export function prepare(table: Table): { prepared: Prepared; atoms: Atoms } {
  const nothing = sharedRoom(table.rows)
  const atoms: Atoms = {
    rows: table.rows,
    ...{ own: [], family: [], father: [], day: [], dates: [], places: [], phones: [], identifiers: [] },
    ...{ year: nothing, sex: nothing },
  }
  const beside = new Beside()
  const joined = join(comparersFor(table, beside, atoms), beside.width)
  const numbers = beside.numbers(table.rows)
  const household = table.columns.find(({ kind }) => kind === 'household')?.cells
  return { prepared: { numbers, ...joined(numbers), ...(household && { household }) }, atoms }
}

/** For a thread that compares rows only: it is told their numbers by whoever prepared the table too. */
export function prepareToCompare(table: Table): (numbers: Int32Array) => Comparing {
  const beside = new Beside()
  return join(comparersFor(table, beside), beside.width)
}

/** What compares the columns; what rows may be found by is added to `atoms`. */
function comparersFor(table: Table, beside: Beside, atoms?: Atoms): Comparer[] {
  const comparers: Comparer[] = []
  const names = namesOf(table)
  if (names) {
    comparers.push(namesComparer(names, beside))
    if (atoms) nameAtoms(names, atoms)
  }
  for (const column of table.columns) {
    const comparer = comparerFor(column, beside, atoms)
    if (comparer) comparers.push(comparer)
  }
  return comparers
}

function nameAtoms(names: Names, atoms: Atoms): void {
  const firsts = firstWords(names, 2)
  atoms.own = wordsAt(firsts, names.own)
  atoms.family = wordsAt(firsts, names.family)
  if (names.father.some((text) => text !== 0)) atoms.father = wordsAt(firsts.slice(0, 1), names.father)
}

/** What compares a column that holds no name. */
function comparerFor(column: Column, beside: Beside, atoms?: Atoms): Comparer | undefined {
  const { kind, name, cells } = column
  if (kind === 'household') return householdComparer(column, beside)
  if (kind === 'date') {
    const comparer = dateComparer(column, beside)
    if (atoms) dateAtoms(name, daysAt(comparer.days, cells), atoms)
    return comparer
  }
  if (kind.endsWith('-name') || kind === 'ignore') return undefined
  const comparer = valueComparer(column, beside)
  if (atoms) valueAtoms(column, comparer, atoms)
  return comparer
}

function dateAtoms(name: string, { day, year }: ReturnType<typeof daysAt>, atoms: Atoms): void {
  atoms.day.push(day)
  if (atoms.dates.length === 0) atoms.year = year
  atoms.dates.push(name)
}

function valueAtoms({ kind, name }: Column, values: Values, atoms: Atoms): void {
  const found = { field: name, at: kind === 'place' ? soundsAt(values) : values.cells }
  if (kind === 'sex') atoms.sex = values.cells
  else if (kind === 'phone') atoms.phones.push(found)
  else if (kind === 'identifier') atoms.identifiers.push(found)
  else if (kind === 'year' && atoms.dates.length === 0) {
    atoms.year = lookedUp(values.cells, values.texts.map(Number))
    atoms.dates.push(name)
  } else if (kind !== 'category' && kind !== 'year') atoms.places.push(found)
}

/** One comparison of all columns, of rows with these numbers. Nothing else of the comparers is held on to. */
function join(comparers: readonly Comparer[], width: number): (numbers: Int32Array) => Comparing {
  const fields = comparers.flatMap((comparer) => comparer.fields)
  const compares = comparers.map(({ compare }) => compare)
  const places = comparers.map((_, nth) => comparers.slice(0, nth).reduce((sum, one) => sum + one.fields.length, 0))
  return (numbers) => ({
    fields,
    compare: (one, other, levels, at) => {
      const [a, b] = [one * width, other * width]
      for (let each = 0; each < compares.length; each++) compares[each]!(numbers, a, b, levels, at + places[each]!)
    },
  })
}
