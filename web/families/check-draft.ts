import type { PersonId } from '../../ground/ids.ts'
import { ageOn } from '../../ground/partial-date.ts'
import { readBorn } from '../people/read-born.ts'
import { type Draft, inSheet, isAbsent, type Row, startedRows } from './draft.ts'
import { hasCarer, tiesOf } from './relations.ts'

export type Missing =
  | { what: 'nobody' }
  | { what: 'name' | 'born' | 'relation' | 'child-status'; row: PersonId }
  | { what: 'question' }

/** What still has to be said before a family can be saved. Where to go to say it is in the answer. */
export function stillMissing(draft: Draft, on: string): Missing[] {
  const rows = startedRows(draft)
  if (!rows.some((row) => !isAbsent(row))) return [{ what: 'nobody' }]
  const perRow = rows.flatMap((row, at): Missing[] => [
    ...(row.given.trim() === '' ? [{ what: 'name' as const, row: row.id }] : []),
    ...(row.born.trim() !== '' && !readBorn(row.born, row.calendar, on)
      ? [{ what: 'born' as const, row: row.id }]
      : []),
    ...(at > 0 && row.relation === '' ? [{ what: 'relation' as const, row: row.id }] : []),
  ])
  const children = childrenToAsk(draft, on).filter((row) => row.childStatus === '')
  return [
    ...perRow,
    ...children.map((row): Missing => ({ what: 'child-status', row: row.id })),
    ...(isQuestionAnswered(draft) ? [] : [{ what: 'question' as const }]),
  ]
}

/** “Who is not here?” cannot be skipped, only answered. */
export const isQuestionAnswered = (draft: Draft): boolean => draft.nobodyMissing || startedRows(draft).some(isAbsent)

/** Children who are here without a parent or usual carer. */
export function childrenToAsk(draft: Draft, on: string): Row[] {
  const rows = startedRows(draft)
  const [head, ...others] = rows
  if (!head) return []
  const ties = tiesOf(head, others)
  const here = new Set(rows.filter((row) => !isAbsent(row)).map(({ id }) => id))
  return rows.filter((row) => {
    const born = readBorn(row.born, row.calendar, on)
    return here.has(row.id) && born && ageOn(born, on).least < 18 && !hasCarer(ties, row.id, here)
  })
}

/** Whether a grown-up is here, as far as it is known. */
export const isAdultHere = (draft: Draft, on: string): boolean =>
  inSheet(draft.rows).some((row) => {
    const born = readBorn(row.born, row.calendar, on)
    return !isAbsent(row) && born !== undefined && ageOn(born, on).least >= 18
  })
