import type * as z from 'zod/mini'
import type { CaseKind, Need } from '../../domain/cases/words.ts'
import type { ChildStatus, SeparationCause } from '../../domain/families/words.ts'
import type { Identifier, Sex } from '../../domain/people/words.ts'
import { type CaseId, type HouseholdId, makeId, type PersonId } from '../../ground/ids.ts'
import type { Calendar } from '../../ground/partial-date.ts'
import { keep } from '../api/remember.ts'
import { unfinished } from '../shell/unfinished.ts'
import type { Relation } from './relations.ts'

export type Where = 'here' | 'elsewhere' | 'unknown'
export type Absence = {
  cause: z.infer<typeof SeparationCause>
  when: string
  place: string
  trace: 'wanted' | 'not-wanted' | 'not-asked'
}
export type Panel = 'born' | 'needs' | null

/** A line of the sheet, as it was typed. Nothing is read into it before it is saved. */
export type Row = {
  id: PersonId
  /** Written down in answer to “who is not here?”, so it stands there and not in the sheet. */
  asMissing: boolean
  given: string
  second: string
  secondConfirmed: boolean
  sex: Sex | ''
  born: string
  calendar: Calendar
  relation: Relation | ''
  where: Where
  absence: Absence
  needs: Need[]
  identifier: { kind: Identifier['kind']; value: string }
  childStatus: z.infer<typeof ChildStatus> | ''
}

export type SecondName = 'father' | 'family'
export type Contact = { phone: string; askFor: string; hours: string; never: string; leaveMessage: '' | 'yes' | 'no' }
export type Draft = {
  household: HouseholdId
  case: CaseId
  kind: CaseKind
  secondName: SecondName
  rows: Row[]
  nobodyMissing: boolean
  language: string
  interpreter: boolean
  nationality: string
  contact: Contact
  step: number
  /** The card that is open, on a phone. */
  open: PersonId | null
}

const id = <Id extends string>() => makeId<Id>(new Date())

export function newRow(before: Partial<Row> = {}): Row {
  return {
    id: id<PersonId>(),
    asMissing: false,
    given: '',
    second: '',
    secondConfirmed: false,
    sex: '',
    born: '',
    calendar: 'gregory',
    relation: '',
    where: 'here',
    absence: { cause: 'unknown', when: '', place: '', trace: 'not-asked' },
    needs: [],
    identifier: { kind: 'unhcr', value: '' },
    childStatus: '',
    ...before,
  }
}

export function newDraft(first: Partial<Row> = {}): Draft {
  const row = newRow(first)
  return {
    household: id<HouseholdId>(),
    case: id<CaseId>(),
    kind: 'protection',
    secondName: 'father',
    rows: [row],
    nobodyMissing: false,
    language: '',
    interpreter: false,
    nationality: '',
    contact: { phone: '', askFor: '', hours: '', never: '', leaveMessage: '' },
    step: 0,
    open: row.id,
  }
}

/** The family that is being written down. In memory only, until a sealed store of the device can hold it. */
export const draft = keep<Draft>(newDraft())

export function changeDraft(change: Partial<Draft>): void {
  draft.set({ ...draft.get(), ...change })
  unfinished.set(draft.get().rows.some(isStarted))
}

export function changeRow(row: PersonId, change: Partial<Row>): void {
  const rows = draft.get().rows.map((one) => (one.id === row ? { ...one, ...change } : one))
  changeDraft({ rows })
}

export function addRow(before: Partial<Row> = {}): Row {
  const row = newRow(before)
  changeDraft({ rows: [...draft.get().rows, row], ...(row.asMissing ? { nobodyMissing: false } : { open: row.id }) })
  return row
}

export function removeRow(row: PersonId): void {
  changeDraft({ rows: draft.get().rows.filter(({ id: one }) => one !== row) })
}

export function startDraft(first: Partial<Row> = {}): void {
  draft.set(newDraft(first))
  unfinished.set(false)
}

export const isStarted = (row: Row): boolean => row.given.trim() !== '' || row.born.trim() !== '' || row.sex !== ''
export const inSheet = (rows: readonly Row[]): Row[] => rows.filter((row) => !row.asMissing)
export const startedRows = ({ rows }: Draft): Row[] => rows.filter(isStarted)
export const isAbsent = (row: Row): boolean => row.where !== 'here'
