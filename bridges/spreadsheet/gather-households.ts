import type { ReadyBook, ReadySheet } from './apply-mapping.ts'
import { dataRows, householdKey, type RowIndex, textOf } from './index-rows.ts'
import { bytesOf, packRow, unpackRow } from './pack-row.ts'
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
const mostWaiting = { people: 90 * 2 ** 20, households: 25 * 2 ** 20 }
/** So many rows wait as they are. In a sheet that keeps households together it is never more. */
const fewRows = 2000
/** What a household that waits costs besides its rows. */
const householdBytes = 300
/** More people than this under one number are a mistake of the sheet, not a household. */
export const mostMembers = 300

/** A household whose people are still coming. Rows that will wait long are packed. */
type Waiting = { key: string; fault?: Fault; household: Kept[]; people: Kept[]; reserved: number }
type Kept = GatheredRow | PackedRow
type PackedRow = { sheet: ReadySheet; packed: string }

/** One reading of the workbook from its start, and what waits in it. Numbers are those of the index. */
type Round = {
  first: boolean
  index: RowIndex
  done: Uint8Array
  open: Map<number, Waiting>
  openRows: number
  openBytes: number
  /** Household rows that were read and whose people have not come yet. */
  kept: Map<number, Kept>
  keptBytes: number
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
    const rows = householdRows(book)
    const round = startRound(first, index, done, rows)
    again = yield* readRound(book, round)
    if (first) for await (const found of rows) yield* faultyHousehold(round, found)
    await rows.return(undefined)
  }
}

function startRound(first: boolean, index: RowIndex, done: Uint8Array, rows: Round['rows']): Round {
  const nothing = { openRows: 0, openBytes: 0, keptBytes: 0 }
  return { first, index, done, rows, open: new Map(), kept: new Map(), missed: new Set(), ...nothing }
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
        const opened = round.open.get(at) ?? (yield* openHousehold(round, at, found))
        if (!opened) left = true
        else if (join(round, at, opened, found)) yield whole(opened)
      }
    }
  }
  return left
}

/** Begins a household with its own row, unless too much is waiting already. */
async function* openHousehold(
  round: Round,
  at: number,
  found: GatheredRow,
): AsyncGenerator<Gathered, Waiting | undefined> {
  const { index, open, kept, missed } = round
  if (missed.has(at) || round.openBytes > mostWaiting.people) return undefined
  const key = textOf(found.sheet, found.row, 'household-id')!
  // All its people are allowed for at once: they will come, however long the others wait.
  const reserved = householdBytes + index.members.at(at) * bytesOf(packRow(found.row))
  const household: Waiting = { key, household: [], people: [], reserved }
  if (index.repeated.has(at)) household.fault = 'household-twice'
  else if (index.rowOf.at(at) > 0) {
    yield* readHouseholdsUpTo(round, at)
    if (missed.has(at)) return undefined
    const own = kept.get(at)!
    household.household.push(own)
    round.keptBytes -= costOf(own)
    kept.delete(at)
  } else if (index.listed) household.fault = 'household-unknown'
  open.set(at, household)
  round.openBytes += reserved
  return household
}

/** Adds a person and says whether the household is whole now. */
function join(round: Round, at: number, household: Waiting, found: GatheredRow): boolean {
  if (textOf(found.sheet, found.row, 'household-id') !== household.key)
    throw new Error('two household numbers were taken for one')
  const kept = round.openRows < fewRows ? found : packed(found)
  household.people.push(kept)
  round.openRows++
  if (household.people.length < round.index.members.at(at)) return false
  round.open.delete(at)
  round.done[at] = 1
  round.openRows -= household.people.length
  round.openBytes -= household.reserved
  return true
}

const whole = ({ key, fault, household, people }: Waiting): Gathered => ({
  key,
  household: household.map(unpacked),
  people: people.map(unpacked),
  ...(fault && { fault }),
})
const packed = ({ sheet, row }: GatheredRow): PackedRow => ({ sheet, packed: packRow(row) })
const unpacked = (found: Kept): GatheredRow =>
  'packed' in found ? { sheet: found.sheet, row: unpackRow(found.packed) } : found
const costOf = (found: Kept): number => ('packed' in found ? bytesOf(found.packed) : found.row.cells.length * 120)

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
  while (!round.kept.has(wanted)) {
    const next = round.keptBytes < mostWaiting.households ? await round.rows.next() : undefined
    if (!next || next.done) {
      round.missed.add(wanted)
      return
    }
    const at = householdAt(round, next.value)
    if (isFaulty(round, at)) yield* faultyHousehold(round, next.value)
    else if (!round.done[at]) {
      const own = round.kept.size < fewRows ? next.value : packed(next.value)
      round.kept.set(at, own)
      round.keptBytes += costOf(own)
    }
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
