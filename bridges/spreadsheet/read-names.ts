import { type NamePart, type NamePartKind, nameFromText, type PersonName } from '../../ground/person-name.ts'
import { scriptOf, withoutSigns } from '../../ground/script.ts'
import { folded } from './plain-words.ts'
import { columnOf, type RowReading, say, type Told, told } from './read-row.ts'
import { plainValue } from './value-words.ts'
import type { Field } from './words.ts'

const partFields: [Field, NamePartKind][] = [
  ['given-name', 'given'],
  ['father-name', 'father'],
  ['middle-name', 'other'],
  ['grandfather-name', 'grandfather'],
  ['family-name', 'family'],
]
const noName = new Set([
  'n a',
  'unknown',
  'not known',
  'none',
  'no name',
  'inconnu',
  'inconnue',
  'desconocido',
  'غير معروف',
  'невідомо',
  'неизвестно',
])

/** The names that a row tells, as written. Where the whole name and its parts differ, both are kept: who knows which is right is not here. */
export function readNames(reading: RowReading): PersonName[] {
  const whole = nameTold(reading, 'full-name')
  const parts = partFields.flatMap(([field, kind]): (NamePart & { told: Told })[] => {
    const found = nameTold(reading, field)
    return found ? [{ kind, text: withoutSigns(found.text), told: found }] : []
  })
  if (!whole && parts.length === 0) {
    const column = columnOf(reading, 'full-name') ?? columnOf(reading, 'given-name') ?? columnOf(reading, 'family-name')
    if (!reading.problems.some(({ code }) => code === 'name-unreadable')) say(reading, column, 'name-missing')
    return []
  }
  for (const { column, text } of [...(whole ? [whole] : []), ...parts.map((part) => part.told)])
    if (hasMixedLetters(text)) say(reading, column, 'name-mixed-letters')
  return settle(
    reading,
    whole,
    parts.map(({ kind, text }) => ({ kind, text })),
  )
}

function settle(reading: RowReading, whole: Told | undefined, parts: NamePart[]): PersonName[] {
  const ofParts = parts.length > 0 ? nameOf(parts) : undefined
  const ofWhole = whole && nameFromText(whole.text)
  if (!ofParts || !ofWhole) return [ofParts ?? ofWhole].filter((name) => name !== undefined)

  const [inWhole, inParts] = [wordsIn(whole.text), wordsIn(parts.map(({ text }) => text).join(' '))]
  const missing = inParts.filter((word) => !inWhole.includes(word))
  const complete = ['given', 'family'].every((kind) => parts.some((part) => part.kind === kind))
  if (missing.length === 0 && inWhole.length === inParts.length) return [ofParts]
  // Half-filled parts do not contradict a whole name that contains them.
  if (missing.length === 0 && !complete) return [ofWhole]
  say(reading, whole.column, 'name-differs')
  return parts.some(({ kind }) => kind === 'given') ? [ofParts, ofWhole] : [ofWhole, ofParts]
}

const nameOf = (parts: NamePart[]): PersonName => ({
  parts,
  script: scriptOf(parts.map(({ text }) => text).join(' ')),
  use: 'told',
})

const wordsIn = (text: string): string[] =>
  folded(withoutSigns(text).toLowerCase())
    .split(/[\s,.\-'’]+/)
    .filter(Boolean)

function nameTold(reading: RowReading, field: Field): Told | undefined {
  const found = told(reading, field)
  if (!found) return undefined
  const readable =
    /\p{L}/u.test(found.text) && found.text.length <= 200 && found.kind !== 'date' && found.kind !== 'boolean'
  if (readable && !noName.has(plainValue(found.text))) return found
  say(reading, found.column, 'name-unreadable')
  return undefined
}

function hasMixedLetters(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
}
