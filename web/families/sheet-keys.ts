import type { KeyboardEvent } from 'react'
import type { PersonId } from '../../ground/ids.ts'
import { addRow, changeRow, draft, inSheet, isStarted, type Row, removeRow } from './draft.ts'

export const COLUMNS = ['given', 'second', 'sex', 'born', 'relation', 'where'] as const
export type Column = (typeof COLUMNS)[number]

export const cellId = (row: PersonId, column: Column) => `${column}-${row}`
export const QUESTION = 'who-is-missing'

/** Brings the keyboard to a cell: at once, so that no key is lost on the way; else as soon as the cell is drawn. */
export function goTo(id: string): void {
  if (!reach(id)) queueMicrotask(() => reach(id) || requestAnimationFrame(() => reach(id)))
}

function reach(id: string): boolean {
  const cell = document.getElementById(id)
  cell?.focus()
  if (!cell || document.activeElement !== cell) return false
  if (cell instanceof HTMLInputElement) cell.select()
  cell.scrollIntoView({ block: 'nearest' })
  return true
}

const isHead = (row: Row) => row.id === draft.get().rows[0]?.id

/** The cells that Enter walks through: those that must be asked of everyone. Tab walks through all. */
const asked = (row: Row): Column[] =>
  isHead(row) ? ['given', 'second', 'sex', 'born'] : ['given', 'sex', 'born', 'relation']

/** On to the next thing to ask: a cell, the next person, a new person, or, from an empty line, who is not here. */
export function goOn(row: Row, column: Column): void {
  const rows = inSheet(draft.get().rows)
  const at = rows.findIndex(({ id }) => id === row.id)
  const isLast = at === rows.length - 1
  if (column === 'given' && at > 0 && isLast && !isStarted(rows[at]!)) {
    removeRow(row.id)
    goTo(QUESTION)
    return
  }
  const order = COLUMNS.indexOf(column)
  const next = asked(row).find((one) => COLUMNS.indexOf(one) > order)
  if (next) goTo(cellId(row.id, next))
  else if (isLast) goTo(cellId(addRow().id, 'given'))
  else goTo(cellId(rows[at + 1]!.id, 'given'))
}

/** Keys of a sheet of paper: Enter goes on, arrows go where they point, in the direction of the script. */
export function hearCell(event: KeyboardEvent<HTMLElement>, row: Row, column: Column): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    if (column === 'second') changeRow(row.id, { secondConfirmed: true })
    goOn(row, column)
    return
  }
  const target = neighbour(event, row, column)
  if (!target) return
  event.preventDefault()
  goTo(target)
}

function neighbour(event: KeyboardEvent<HTMLElement>, row: Row, column: Column): string | undefined {
  const field = event.currentTarget
  const rows = inSheet(draft.get().rows)
  const at = rows.findIndex(({ id }) => id === row.id)
  const isList = field instanceof HTMLSelectElement
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    const other = rows[event.key === 'ArrowUp' ? at - 1 : at + 1]
    return other && !isList ? cellId(other.id, column) : undefined
  }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return undefined
  const rtl = document.documentElement.dir === 'rtl'
  const forward = (event.key === 'ArrowRight') !== rtl
  if (field instanceof HTMLInputElement && !atEdge(field, forward)) return undefined
  const other = COLUMNS[COLUMNS.indexOf(column) + (forward ? 1 : -1)]
  return other && cellId(row.id, other)
}

function atEdge(field: HTMLInputElement, forward: boolean): boolean {
  if (field.selectionStart !== field.selectionEnd) return field.value === ''
  return field.selectionStart === (forward ? field.value.length : 0)
}
