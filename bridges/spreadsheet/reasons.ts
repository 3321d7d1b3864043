import type { Column, Place, Problem } from './words.ts'

/**
 * Everything that can be said about a workbook, in English; screens say it in the worker's language by its code. No
 * reason repeats a name, a date, a number or a contact of a person: where it stands is enough, and reports travel.
 */
export const reasons = {
  // the file and its sheets
  'encoding-guessed': [
    'notice',
    'Nothing in the file says how its letters are written; it was read as {encoding}. Look at the names before you go on.',
  ],
  'not-people': ['notice', 'This sheet is {seen}, not a list of people; it was not read.'],
  'merged-cells': ['notice', 'The cells {range} are merged; what they say counts for the first of them only.'],
  'no-household-column': [
    'notice',
    'No column says who belongs to which household; each row is taken for a household of its own.',
  ],
  'no-head-column': ['notice', 'No column says who heads the household or how people are related.'],
  'no-sex-column': ['notice', 'No column says the sex of the people; it stays unknown.'],
  'header-misspelt': [
    'notice',
    'The header {header} was read as {field}, which it nearly spells. Correct it or settle it in the mapping.',
  ],
  'header-foreign-letter': [
    'notice',
    'The header {header} holds a letter of another alphabet; it was read as {field}.',
  ],
  'header-lost-letter': ['notice', 'A letter of the header {header} was lost; it was read as {field}.'],
  'header-by-content': [
    'notice',
    'The header {header} does not say so, but its cells do: it was read as {field}. Correct it or settle it in the mapping.',
  ],
  'column-missing': ['notice', 'The mapping names a column {header} that this sheet does not have.'],
  'more-alike': ['notice', 'The same was found in {count} more rows of this column, last in row {last}.'],
  // cells
  formula: ['notice', 'This cell holds a formula. Its last result was read; the formula was not run.'],
  'formula-error': ['notice', 'This cell holds a formula or value that failed; it was left out.'],
  'only-blanks': ['notice', 'This cell holds nothing but blanks; it counts as empty.'],
  'letter-lost': ['notice', 'A letter of this cell was lost before the file reached us.'],
  'digits-lost': [
    'notice',
    'The spreadsheet kept only fifteen digits of this number; the rest is lost. Write it as text.',
  ],
  'required-missing': ['notice', 'The sheet says that this must be filled in, and it is not.'],
  'number-expected': ['notice', 'Text stands where the sheet expects a number; it was left out.'],
  'number-negative': ['notice', 'This number is below zero; it was left out.'],
  'date-expected': ['notice', 'The sheet expects a date here, and this is none.'],
  'answer-expected': ['notice', 'The sheet expects yes or no here; {value} is neither.'],
  'not-a-choice': ['notice', '{value} is not among the choices that the workbook allows here.'],
  // the household
  'not-registered': ['refused', 'This household could not be registered: {why}'],
  // the person
  'name-missing': ['refused', 'No name stands in this row.'],
  'name-unreadable': ['refused', 'What stands here is not a name.'],
  'name-differs': ['notice', 'The full name and its parts do not say the same; both were kept.'],
  'name-mixed-letters': ['notice', 'A word of this name mixes letters of two alphabets.'],
  'sex-missing': ['notice', 'The sex is not stated; it stays unknown.'],
  'sex-unknown-word': ['notice', '{value} is not a sex that is known here; it stays unknown.'],
  'date-unreadable': ['refused', 'This date of birth cannot be read for certain.'],
  'date-order-unknown': [
    'notice',
    'It is not clear which number is the day and which the month; only the year was taken.',
  ],
  'date-in-future': ['refused', 'This date of birth lies in the future.'],
  'date-too-old': ['refused', 'By this date of birth the person would be more than 120 years old.'],
  'age-unreadable': ['refused', 'This is not an age, and no date of birth stands beside it.'],
  'age-left-out': ['notice', 'This is not an age; the date of birth beside it was taken.'],
  'age-contradicts-date': [
    'refused',
    'The age and the date of birth contradict each other: nobody born then can be so old.',
  ],
  'age-older': ['notice', 'The age is lower than the date of birth gives today; the date of birth was taken.'],
  'birth-missing': ['notice', 'Neither age nor date of birth is stated.'],
  'relation-unknown-word': ['notice', '{value} is not a relation that is known here; it stays unknown.'],
  'head-contradicts-relation': [
    'refused',
    'This person is said to head the household and to stand otherwise to its head.',
  ],
  'country-unknown': ['notice', '{value} is not a country that is known here; it was left out.'],
  'language-unknown': ['notice', '{value} is not a language that is known here; it was left out.'],
  'phone-unreadable': ['notice', 'This is not a telephone number; it was left out.'],
  'email-unreadable': ['notice', 'This is not an e-mail address; it was left out.'],
  'document-kind-unknown': [
    'notice',
    '{value} is not a kind of document that is known here; the number was kept as another document.',
  ],
  'document-twice': ['notice', 'Row {other} holds a document with the same number.'],
  'too-many': ['notice', 'More {what} than can be kept stand in this row; the first {kept} were taken.'],
  'too-long': ['notice', 'This text is longer than can be kept; it was left out.'],
  'marriage-unknown-word': ['notice', '{value} is not a marital status that is known here; it was left out.'],
  'need-unknown-word': ['notice', 'This specific need is not known here. Nothing was taken over; read the cell.'],
  'answer-unknown-word': ['notice', '{value} is neither yes nor no; it was left out.'],
  'person-id-twice': ['refused', 'Row {other} has the same number, so it is not certain who is meant.'],
  'person-id-missing': ['notice', 'This row has no number, though the sheet numbers its people.'],
  'collector-unknown': ['notice', 'The number of a collector named here belongs to nobody in the workbook.'],
  // the household
  'household-missing': ['refused', 'This row does not say which household the person belongs to.'],
  'household-unknown': ['refused', 'No row among the households has this number.'],
  'household-twice': ['refused', 'Two rows among the households have this number.'],
  'household-without-people': ['refused', 'Nobody belongs to this household.'],
  'household-id-missing': ['refused', 'This household has no number, so nobody can belong to it.'],
  'household-too-large': ['refused', 'More than {most} people share this number; that is hardly one household.'],
  'household-refused': ['refused', 'A household is kept together: it was refused because of row {other}, column {at}.'],
  'two-heads': ['refused', 'Two people are said to head this household; the other stands in row {other}.'],
  'no-head': ['notice', 'Nobody is said to head this household.'],
  'child-older-than-head': ['notice', 'This child or grandchild of the head is older than the head.'],
  'parent-younger-than-head': ['notice', 'This parent or grandparent of the head is younger than the head.'],
  'head-very-young': ['notice', 'Someone below twelve is said to head the household or to be married to its head.'],
  'size-differs': ['notice', 'The household is said to have {said} members; the workbook has {found}.'],
  'place-code-unreadable': ['notice', 'This is no place code, nor a place that the workbook lists; it was left out.'],
  'arrival-unreadable': ['notice', 'This date cannot be read for certain; it was left out.'],
  'arrival-in-future': ['notice', 'This date lies in the future; it was left out.'],
} as const satisfies Record<string, readonly [Problem['severity'], string]>

export type Code = keyof typeof reasons
export type Values = Record<string, string | number>

/** Says what is wrong at a place of the workbook. */
export function problemAt(place: Place, column: string, code: Code, values: Values = {}): Problem {
  const [severity, words] = reasons[code]
  const reason = words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? name))
  return { ...place, column, code, values, reason, severity }
}

/** How a column is named to people: `E (birth_date)`. */
export const columnLabel = ({ column, header }: Pick<Column, 'column' | 'header'>): string =>
  header.trim() === '' ? column : `${column} (${header.trim().slice(0, 80)})`

/** As much of a value as may be repeated; enough to find it again. */
export const quoted = (text: string): string => {
  const plain = text.trim().replace(/\s+/g, ' ')
  return plain.length > 30 ? `${plain.slice(0, 29)}…` : plain
}
