import type { RegisterHousehold } from '../../domain/cases/words.ts'
import type { NewSeparation, NewTie } from '../../domain/families/words.ts'
import type { Contact, NewPerson } from '../../domain/people/words.ts'
import { type FactId, makeId, type TieId } from '../../ground/ids.ts'
import { readBorn } from '../people/read-born.ts'
import { type Draft, isAbsent, type Row, startedRows } from './draft.ts'
import { secondOf } from './inherit-name.ts'
import { namesFromCells } from './names-from-cells.ts'
import { tiesOf } from './relations.ts'

const id = <Id extends string>() => makeId<Id>(new Date())

/** The deed that a finished draft asks for. Ids of people, household and case were made when they were thought of. */
export function householdFrom(draft: Draft, on: string): RegisterHousehold {
  const rows = startedRows(draft)
  const [head, ...others] = rows
  return {
    household: { id: draft.household, since: on, ...(head && !isAbsent(head) ? { head: head.id } : {}) },
    people: rows.map((row) => personFrom(draft, row, on)),
    missing: rows.filter(isAbsent).map((row) => separationFrom(row, on)),
    ties: (head ? tiesOf(head, others) : []).map((tie): NewTie => ({ id: id<TieId>(), ...tie, source: 'told-by-one' })),
    childStatuses: rows
      .filter((row) => row.childStatus !== '' && !isAbsent(row))
      .map((row) => ({ id: id<FactId>(), person: row.id, status: row.childStatus || 'accompanied', since: on })),
    needs: rows.flatMap((row) => row.needs.map((code) => ({ id: id<FactId>(), person: row.id, code }))),
    case: { id: draft.case, kind: draft.kind },
  }
}

function personFrom(draft: Draft, row: Row, on: string): NewPerson {
  const born = readBorn(row.born, row.calendar, on)
  const isHead = row.id === draft.rows[0]?.id
  const contact = isHead ? contactFrom(draft) : undefined
  return {
    id: row.id,
    names: namesFromCells(row.given, secondOf(draft, row), draft.secondName),
    sex: row.sex || 'unknown',
    ...(born ? { born: { ...born, basis: 'told' as const } } : {}),
    nationalities: draft.nationality ? [draft.nationality] : [],
    languages: draft.language ? [{ code: draft.language, ...(draft.interpreter ? { interpreter: true } : {}) }] : [],
    identifiers: row.identifier.value.trim() ? [{ kind: row.identifier.kind, value: row.identifier.value.trim() }] : [],
    ...(contact ? { contact } : {}),
  }
}

function contactFrom({ contact }: Draft): Contact | undefined {
  const { phone, askFor, hours, never, leaveMessage } = contact
  const safe = {
    ...(hours.trim() ? { hours: hours.trim() } : {}),
    ...(askFor.trim() ? { askFor: askFor.trim() } : {}),
    ...(leaveMessage ? { leaveMessage: leaveMessage === 'yes' } : {}),
    ...(never.trim() ? { never: never.trim() } : {}),
  }
  if (!phone.trim() && Object.keys(safe).length === 0) return undefined
  return { phones: phone.trim() ? [phone.trim()] : [], ...(Object.keys(safe).length ? { safe } : {}) }
}

function separationFrom({ id: person, absence }: Row, on: string): NewSeparation {
  const when = readBorn(absence.when, 'gregory', on)
  return {
    id: id<FactId>(),
    person,
    cause: absence.cause,
    ...(when ? { when: when.edtf } : {}),
    ...(absence.place.trim() ? { place: absence.place.trim() } : {}),
    ...(absence.when.trim() && !when ? { story: absence.when.trim() } : {}),
    trace: absence.trace,
  }
}
