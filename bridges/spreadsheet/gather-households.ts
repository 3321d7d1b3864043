import type { ReadyBook, ReadySheet } from './apply-mapping.ts'
import { dataRows, householdKey, type RowIndex, textOf } from './index-rows.ts'
import { type WaitingRows, waitForRows } from './wait-for-rows.ts'
import type { Row } from './words.ts'

export type GatheredRow = { sheet: ReadySheet; row: Row }

/** The rows of one household, whole; or rows that cannot be one, with the fault. */
export type Gathered = { key: string; household: GatheredRow[]; people: GatheredRow[]; fault?: Fault }
export type Fault =
  | 'household-missing'
  | 'household-id-missing'
  | 'household-unknown'
  | 'household-twice'
  | 'household-without-people'
  | 'household-too-large'

/** Bytes of rows that may wait in memory, of people and of households. Beyond it the sheet is read again for the rest. */
const mostWaiting = { people: 90 * 2 ** 20, households: 30 * 2 ** 20 }
/** More people than this under one number are a mistake of the sheet, not a household. */
export const mostMembers = 300

/** One reading of the workbook from its start, and what waits in it. Numbers are those of the index. */
type Round = {
  first: boolean
  index: RowIndex
  done: Uint8Array
  people: WaitingRows
  /** Household rows that were read and whose people have not all come yet. */
  households: WaitingRows
  missed: Set<number>
  rows: AsyncGenerator<GatheredRow>
}

/**
 * Hands out every household of the workbook as soon as its last row was read. A sheet that keeps households together
 * is read once. One that scatters them is read as often as it takes: nothing is copied to disk.
 */
export async function* gatherHouseholds(book: ReadyBook, index: RowIndex): AsyncGenerator<Gathered> {
  const done = new Uint8Array(index.households.size)
  for (let again = true, first = true; again; first = false) {
    const round = startRound(book, first, index, done)
    again = yield* readRound(book, round)
    if (first) for await (const found of round.rows) yield* faultyHousehold(round, found)
    await round.rows.return(undefined)
  }
}

function startRound(book: ReadyBook, first: boolean, index: RowIndex, done: Uint8Array): Round {
  const people = waitForRows(book.people, mostWaiting.people)
  const households = waitForRows(book.households, mostWaiting.households)
  return { first, index, done, people, households, missed: new Set(), rows: householdRows(book) }
}

async function* householdRows(book: ReadyBook): AsyncGenerator<GatheredRow> {
  for (const sheet of book.households) for await (const row of dataRows(sheet, sheet.wanted)) yield { sheet, row }
}

/** Whether anything had to be left for another round. */
async function* readRound(book: ReadyBook, round: Round): AsyncGenerator<Gathered, boolean> {
  let left = false
  for (const sheet of book.people) {
    for await (const row of dataRows(sheet, sheet.wanted)) {
      const found = { sheet, row }
      const key = householdKey(round.index, sheet, row)
      if (key === undefined) {
        if (round.first) yield withoutKey(found)
        continue
      }
      const at = round.index.households.find(key)
      if (round.index.members.at(at) > mostMembers) {
        if (round.first) yield alone(textOf(sheet, row, 'household-id')!, found, 'household-too-large')
      } else if (!round.done[at]) {
        const open = round.people.has(at) || (yield* openHousehold(round, at))
        if (!open) left = true
        else {
          round.people.add(at, found)
          if (round.people.count(at) === round.index.members.at(at)) yield wholeHousehold(round, at)
        }
      }
    }
  }
  return left
}

/** Begins a household with its own row, unless too much is waiting already. */
async function* openHousehold(round: Round, at: number): AsyncGenerator<Gathered, boolean> {
  const { index, people, households, missed } = round
  if (missed.has(at) || people.full) return false
  const listed = index.rowOf.at(at) > 0 && !index.repeated.has(at)
  if (listed && !households.has(at)) yield* readHouseholdsUpTo(round, at)
  if (missed.has(at)) return false
  people.promise(index.members.at(at))
  return true
}

function wholeHousehold(round: Round, at: number): Gathered {
  const { index, done, people, households } = round
  const members = people.take(at)
  const [key, ...others] = new Set(members.map(({ sheet, row }) => textOf(sheet, row, 'household-id')!))
  if (others.length > 0) throw new Error('two household numbers were taken for one')
  done[at] = 1
  const household = { key: key!, household: households.take(at), people: members }
  if (index.repeated.has(at)) return { ...household, fault: 'household-twice' }
  return index.listed && index.rowOf.at(at) === 0 ? { ...household, fault: 'household-unknown' } : household
}

/** In a sheet without household numbers everybody is registered alone; in one with them, a gap is a fault. */
function withoutKey(found: GatheredRow): Gathered {
  if (found.sheet.byField.has('household-id')) return alone('', found, 'household-missing')
  return { key: `${found.sheet.name}!${found.row.row}`, household: [], people: [found] }
}

function alone(key: string, found: GatheredRow, fault: Fault): Gathered {
  const isHousehold = found.sheet.role === 'households'
  return { key, household: isHousehold ? [found] : [], people: isHousehold ? [] : [found], fault }
}

/** Reads the sheet of households on to the one that is needed. Mostly both sheets are in the same order. */
async function* readHouseholdsUpTo(round: Round, wanted: number): AsyncGenerator<Gathered> {
  while (!round.households.has(wanted)) {
    const next = round.households.full ? undefined : await round.rows.next()
    if (!next || next.done) {
      round.missed.add(wanted)
      return
    }
    const at = householdAt(round, next.value)
    if (isFaulty(round, at)) yield* faultyHousehold(round, next.value)
    else if (!round.done[at]) round.households.add(at, next.value)
  }
}

function isFaulty({ index }: Round, at: number): boolean {
  const members = at < 0 ? 0 : index.members.at(at)
  return members === 0 || members > mostMembers || index.repeated.has(at)
}

/** A household that nobody can belong to for certain; said once, in the first round. */
function* faultyHousehold(round: Round, found: GatheredRow): Generator<Gathered> {
  const at = householdAt(round, found)
  if (!round.first || !isFaulty(round, at)) return
  const key = textOf(found.sheet, found.row, 'household-id') ?? ''
  if (at < 0) yield alone(key, found, 'household-id-missing')
  else if (round.index.repeated.has(at)) yield alone(key, found, 'household-twice')
  else yield alone(key, found, round.index.members.at(at) === 0 ? 'household-without-people' : 'household-too-large')
}

function householdAt({ index }: Round, { sheet, row }: GatheredRow): number {
  const key = householdKey(index, sheet, row)
  return key === undefined ? -1 : index.households.find(key)
}
