import { spanOf } from '../../ground/partial-date.ts'
import { checkCells } from './check-cells.ts'
import { checkHousehold, type Member } from './check-household.ts'
import { type Gathered, type GatheredRow, mostMembers } from './gather-households.ts'
import { householdKey, personKey, type RowIndex } from './index-rows.ts'
import { readDay } from './read-birth.ts'
import { choiceKey } from './read-choices.ts'
import { readNationalities, readPerson } from './read-person.ts'
import { readPlace } from './read-place.ts'
import { allTold, columnOf, meant, type RowReading, say, sayUnknown, startReading, told } from './read-row.ts'
import type { SeenDocuments } from './see-documents.ts'
import type { Draft, Field, Problem } from './words.ts'

/** What is known of the workbook while its households are drafted. */
export type Context = { index: RowIndex; documents: SeenDocuments; on: string }

export type Drafted = { draft?: Draft; problems: Problem[] }

/**
 * Makes a household from its rows, or refuses all of them: a household is kept together. What is missing stays
 * missing; what contradicts itself, or cannot be read where it says who someone is, keeps the household out.
 */
export function draftHousehold(gathered: Gathered, context: Context): Drafted {
  const readings = gathered.people.map((found) => startReading(found, context.on))
  const ofHousehold = gathered.household.map((found) => startReading(found, context.on))
  const all = [...ofHousehold, ...readings]
  for (const reading of all) checkCells(reading)
  // The people of a faulty household are read all the same, so that everything wrong is said at once.
  const members = readings.map((reading, at) => member(reading, gathered.people[at]!, context))
  if (gathered.fault) {
    for (const reading of all) sayFault(reading, gathered.fault)
    return { problems: all.flatMap(({ problems }) => problems) }
  }
  const head = checkHousehold(members, ofHousehold[0])
  const draft = assemble(gathered.key, members, ofHousehold[0], head)
  const refused = all.flatMap(({ problems }) => problems).find(({ severity }) => severity === 'refused')
  if (refused) for (const reading of all) sayWhy(reading, refused)
  const problems = all.flatMap((reading) => reading.problems)
  return refused ? { problems } : { draft, problems }
}

function sayFault(reading: RowReading, fault: NonNullable<Gathered['fault']>): void {
  say(reading, columnOf(reading, 'household-id'), fault, fault === 'household-too-large' ? { most: mostMembers } : {})
}

/** Every row of a refused household says why it was, if only by naming the row that it was refused for. */
function sayWhy(reading: RowReading, { row, column }: Problem): void {
  if (reading.problems.some(({ severity }) => severity === 'refused')) return
  say(reading, columnOf(reading, 'household-id'), 'household-refused', { other: row, at: column })
}

function member(reading: RowReading, found: GatheredRow, context: Context): Member {
  const { person, documents } = readPerson(reading)
  for (const { document, told: number } of documents) {
    const other = context.documents.see(document, reading.place.row)
    if (other) say(reading, number.column, 'document-twice', { other })
  }
  checkNumber(reading, found, context)
  for (const field of ['collector', 'other-collector'] as const) checkCollectors(reading, field, found, context)
  return { person, reading }
}

/** A number of a person must be theirs alone. */
function checkNumber(reading: RowReading, { sheet, row }: GatheredRow, { index }: Context): void {
  const key = personKey(sheet, row, householdKey(index, sheet, row))
  const column = columnOf(reading, 'person-id')
  if (key === undefined) {
    if (column) say(reading, column, 'person-id-missing')
    return
  }
  const at = index.people.find(key)
  const [first, again] = [index.firstRow.at(at), index.twice.get(at)]
  if (again !== undefined) say(reading, column, 'person-id-twice', { other: first === row.row ? again : first })
}

/** Collectors are named by the number of a person, or of a household where people have none. */
function checkCollectors(reading: RowReading, field: Field, { sheet }: GatheredRow, { index }: Context): void {
  for (const { column, text } of allTold(reading, field)) {
    const ids = text
      .split(/[;,]/)
      .map((id) => id.trim())
      .filter(Boolean)
    const household = sheet.byField.has('household-id')
    if (!household && !sheet.byField.has('person-id')) return
    const known = (id: string) =>
      household
        ? index.households.find(index.listed ? id : `${sheet.name}\u0000${id}`) >= 0
        : index.people.find(`${sheet.name}\u0000${id}`) >= 0
    if (!ids.every((id) => known(id) || known(choiceKey(id)))) say(reading, column, 'collector-unknown')
  }
}

function assemble(key: string, members: Member[], household: RowReading | undefined, head: number | undefined): Draft {
  const said = [...(household ? [household] : []), ...members.map(({ reading }) => reading)]
  const since = first(said, 'arrival-date', arrivalOf)
  const consent = first(said, 'consent', consentOf)
  const place = household ? (readPlace(household) ?? readPlaces(members)) : readPlaces(members)
  const origin = household ? readNationalities(household) : []
  const people = members.map(({ person }) =>
    person.nationalities.length > 0 || origin.length === 0 ? person : { ...person, nationalities: origin },
  )
  return {
    key,
    rows: said.map((reading) => reading.place),
    people,
    ...(head !== undefined && { head }),
    ...(since && { since }),
    ...(place && { place }),
    ...(consent && { consent }),
  }
}

function readPlaces(members: Member[]): Draft['place'] {
  const places = members.map(({ reading }) => readPlace(reading))
  return places.find((place) => place !== undefined)
}

/** What the first row that says it says; the others are read too, so that their faults are named. */
function first<Value>(
  readings: RowReading[],
  field: Field,
  read: (reading: RowReading) => Value | undefined,
): Value | undefined {
  const values = readings.map((reading) => (told(reading, field) ? read(reading) : undefined))
  return values.find((value) => value !== undefined)
}

function arrivalOf(reading: RowReading): string | undefined {
  const said = told(reading, 'arrival-date')!
  const day = readDay(reading, said)
  if (!day) say(reading, said.column, 'arrival-unreadable')
  else if (spanOf(day).earliest > reading.on) say(reading, said.column, 'arrival-in-future')
  else if (spanOf(day).earliest === spanOf(day).latest) return spanOf(day).earliest
  return undefined
}

function consentOf(reading: RowReading): Draft['consent'] {
  const said = told(reading, 'consent')!
  const answer = meant('answer', said)
  if (!answer) sayUnknown(reading, said, 'answer-unknown-word')
  return answer && (answer === 'yes' ? 'given' : 'refused')
}
