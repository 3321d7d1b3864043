import type { CorrectPerson, PersonShown, Sex } from '../../domain/people/words.ts'
import { type Calendar, toldIn } from '../../ground/partial-date.ts'
import { fullName, nameFromText, type PersonName } from '../../ground/person-name.ts'
import { today } from '../locales/use-moments.ts'
import { readBorn, typedFrom } from './read-born.ts'

export type Typed = { names: string[]; sex: Sex; born: string; calendar: Calendar }

/** A person as a clerk would have typed them. */
export function typedOf(person: PersonShown): Typed {
  const { names, sex, born } = person
  const calendar = born?.told?.calendar ?? 'gregory'
  const from = born && toldIn(born, calendar).from
  const typed = from
    ? typedFrom({
        day: String(from.day ?? ''),
        month: String(from.month ?? ''),
        year: String(from.year),
        about: born.edtf.includes('~'),
      })
    : ''
  return { names: names.map(fullName), sex, born: born?.told?.text ?? typed, calendar }
}

/** Only what was changed; nothing where nothing was, or where a date cannot be read. */
export function correctionOf(person: PersonShown, typed: Typed): Partial<CorrectPerson> | undefined {
  const before = typedOf(person)
  const bornChanged = typed.born !== before.born || typed.calendar !== before.calendar
  const born = bornChanged ? readBorn(typed.born, typed.calendar, today()) : undefined
  if (bornChanged && typed.born.trim() !== '' && !born) return undefined
  const names = namesFrom(person.names, typed.names)
  const changes = {
    ...(names ? { names } : {}),
    ...(typed.sex !== before.sex ? { sex: typed.sex } : {}),
    ...(born ? { born: { ...born, basis: 'told' as const } } : {}),
  }
  return Object.keys(changes).length > 0 ? changes : undefined
}

function namesFrom(before: readonly PersonName[], typed: readonly string[]): PersonName[] | undefined {
  if (before.every((name, at) => fullName(name) === typed[at]?.trim())) return undefined
  const after = before.flatMap((name, at): PersonName[] => {
    const text = typed[at]?.trim() ?? ''
    if (text === fullName(name)) return [name]
    const kinds = text.split(/\s+/).length === name.parts.length ? name.parts.map(({ kind }) => kind) : undefined
    const read = nameFromText(text, kinds)
    return read ? [{ ...read, use: name.use, ...(name.language ? { language: name.language } : {}) }] : []
  })
  return after.length > 0 ? after : undefined
}
