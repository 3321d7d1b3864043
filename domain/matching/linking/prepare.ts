import { Beside } from './beside.ts'
import { namesComparer } from './compare-names.ts'
import { dateComparer } from './dates.ts'
import type { Compare, Comparer, Field } from './fields.ts'
import { householdComparer } from './household.ts'
import { type Atoms, daysAt, wordsAt } from './keys.ts'
import { namesOf } from './names.ts'
import type { Column, Table } from './table.ts'
import { soundsAt, valueComparer } from './values.ts'

/** A table ready to be searched and compared. */
export type Prepared = { atoms: Atoms; fields: Field[]; compare: Compare; household?: Int32Array }

export function prepare(table: Table): Prepared {
  const nothing = new Int32Array(table.rows)
  const atoms: Atoms = {
    rows: table.rows,
    ...{ own: [], family: [], father: [], day: [], dates: [], places: [], phones: [], identifiers: [] },
    ...{ year: nothing, sex: nothing },
  }
  const comparers: Comparer[] = []
  const beside = new Beside()
  const names = namesOf(table)
  if (names) {
    comparers.push(namesComparer(names, beside))
    atoms.own = wordsAt(names, names.own, 2)
    atoms.family = wordsAt(names, names.family, 2)
    if (names.father.some((text) => text !== 0)) atoms.father = wordsAt(names, names.father, 1)
  }
  for (const column of table.columns) {
    const comparer = comparerFor(column, atoms, beside)
    if (comparer) comparers.push(comparer)
  }
  beside.settle(table.rows)
  const household = table.columns.find(({ kind }) => kind === 'household')?.cells
  return { atoms, ...joined(comparers, beside), ...(household && { household }) }
}

/** What compares a column that holds no name; what rows may be found by is added to `atoms`. */
function comparerFor(column: Column, atoms: Atoms, beside: Beside): Comparer | undefined {
  const { kind, name, cells } = column
  if (kind === 'household') return householdComparer(column, beside)
  if (kind === 'date') {
    const comparer = dateComparer(column, beside)
    const { day, year } = daysAt(comparer.days, cells)
    atoms.day.push(day)
    if (atoms.dates.length === 0) atoms.year = year
    atoms.dates.push(name)
    return comparer
  }
  if (kind.endsWith('-name') || kind === 'ignore') return undefined
  const comparer = valueComparer(column, beside)
  const found = { field: name, at: kind === 'place' ? soundsAt(comparer) : comparer.cells }
  if (kind === 'sex') atoms.sex = comparer.cells
  else if (kind === 'phone') atoms.phones.push(found)
  else if (kind === 'identifier') atoms.identifiers.push(found)
  else if (kind === 'year' && atoms.dates.length === 0) {
    atoms.year = comparer.cells.map((value) => Number(comparer.texts[value]))
    atoms.dates.push(name)
  } else if (kind !== 'category' && kind !== 'year') atoms.places.push(found)
  return comparer
}

function joined(comparers: readonly Comparer[], { numbers, width }: Beside): { fields: Field[]; compare: Compare } {
  const places: number[] = []
  const fields: Field[] = []
  for (const comparer of comparers) {
    places.push(fields.length)
    fields.push(...comparer.fields)
  }
  const compare: Compare = (one, other, levels, at) => {
    const [a, b] = [one * width, other * width]
    for (let each = 0; each < comparers.length; each++)
      comparers[each]!.compare(numbers, a, b, levels, at + places[each]!)
  }
  return { fields, compare }
}
