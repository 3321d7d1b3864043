import type { Identifier, Sex } from '../../domain/people/words.ts'
import { countryOf } from './country-of.ts'
import { languageOf } from './language-of.ts'
import { readBirth } from './read-birth.ts'
import { readDocuments } from './read-documents.ts'
import { readNames } from './read-names.ts'
import { readNeeds } from './read-needs.ts'
import { allTold, answerTo, columnOf, meant, type RowReading, say, sayUnknown, type Told, told } from './read-row.ts'
import type { Code } from './reasons.ts'
import type { DraftPerson, Relation } from './words.ts'

export type ReadPerson = { person: DraftPerson; documents: { document: Identifier; told: Told }[] }

/** Everything that a row says of a person. What it lacks stays lacking; what cannot be so is said in `problems`. */
export function readPerson(reading: RowReading): ReadPerson {
  const [names, sex, born] = [readNames(reading), readSex(reading), readBirth(reading)]
  const [relation, email, documents] = [readRelation(reading), readEmail(reading), readDocuments(reading)]
  const maritalStatus = readMarriage(reading)
  const note = readNote(reading)
  const person: DraftPerson = {
    row: reading.place,
    names,
    sex,
    ...(born && { born }),
    ...(relation && { relation }),
    nationalities: readNationalities(reading),
    languages: readCodes(reading, 'language', languageOf, 'language-unknown').slice(0, 10),
    phones: readPhones(reading),
    ...(email && { email }),
    identifiers: documents.map(({ document }) => document),
    ...(maritalStatus && { maritalStatus }),
    needs: readNeeds(reading),
    ...(note && { note }),
  }
  return { person, documents }
}

function readSex(reading: RowReading): Sex {
  const said = told(reading, 'sex')
  if (!said) {
    const column = columnOf(reading, 'sex')
    if (column) say(reading, column, 'sex-missing')
    return 'unknown'
  }
  const sex = meant('sex', said)
  if (!sex) sayUnknown(reading, said, 'sex-unknown-word')
  return sex ?? 'unknown'
}

function readRelation(reading: RowReading): Relation | undefined {
  const said = told(reading, 'relation')
  const isHead = answerTo(reading, 'is-head')
  const relation = said && (meant('relation', said) ?? 'unknown')
  if (said && !meant('relation', said)) sayUnknown(reading, said, 'relation-unknown-word')
  const otherwise = relation && relation !== 'unknown' && (relation === 'head') !== isHead
  if (isHead !== undefined && otherwise) say(reading, said?.column, 'head-contradicts-relation')
  return isHead ? 'head' : relation
}

/** Countries by their codes; also what a household says of all its members. */
export const readNationalities = (reading: RowReading): string[] =>
  readCodes(reading, 'nationality', countryOf, 'country-unknown').slice(0, 6)

/** Several countries or languages may stand in one cell; each is taken that is known. */
function readCodes(
  reading: RowReading,
  field: 'nationality' | 'language',
  codeOf: (text: string) => string | undefined,
  unknown: Code,
): string[] {
  const codes = new Set<string>()
  for (const said of allTold(reading, field)) {
    const whole = codeOf(said.text) ?? codeOf(said.column.choices?.get(said.text.toLowerCase()) ?? '')
    for (const text of whole ? [] : said.text.split(/[,;/|]/)) {
      const code = codeOf(text)
      if (code) codes.add(code)
      else if (text.trim() !== '') sayUnknown(reading, { ...said, text }, unknown)
    }
    if (whole) codes.add(whole)
  }
  return [...codes]
}

/** Numbers as written: how to dial them from where the person is now, the sheet does not say. */
function readPhones(reading: RowReading): string[] {
  const phones = new Set<string>()
  for (const { column, text } of [...allTold(reading, 'phone'), ...allTold(reading, 'second-phone')]) {
    for (const phone of text
      .split(/[;,]|\s\/\s/)
      .map((one) => one.trim())
      .filter(Boolean)) {
      const digits = phone.match(/\p{Nd}/gu)?.length ?? 0
      if (digits < 5 || digits > 22 || phone.length > 60) say(reading, column, 'phone-unreadable')
      else phones.add(phone)
    }
    if (phones.size > 5) say(reading, column, 'too-many', { what: 'phones', kept: 5 })
  }
  return [...phones].slice(0, 5)
}

function readEmail(reading: RowReading): string | undefined {
  const said = told(reading, 'email')
  if (!said) return undefined
  if (/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(said.text) && said.text.length <= 120) return said.text
  say(reading, said.column, 'email-unreadable')
  return undefined
}

function readMarriage(reading: RowReading): DraftPerson['maritalStatus'] {
  const said = told(reading, 'marital-status')
  const status = said && meant('marriage', said)
  if (said && !status) sayUnknown(reading, said, 'marriage-unknown-word')
  return status
}

function readNote(reading: RowReading): string | undefined {
  const notes = allTold(reading, 'notes')
  const text = notes.map((note) => note.text).join('\n')
  if (text.length <= 4000) return text || undefined
  say(reading, notes[0]!.column, 'too-long')
  return undefined
}
