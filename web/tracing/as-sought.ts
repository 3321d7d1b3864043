import type { SeparationCause } from '../../domain/families/words.ts'
import type { Sex } from '../../domain/people/words.ts'
import type { RequestShown } from '../../domain/tracing/words.ts'
import { namesFromCells } from '../families/names-from-cells.ts'
import { type Relation, tiesOf } from '../families/relations.ts'
import { readBorn } from '../people/read-born.ts'

/** Somebody who is sought, as it was typed. */
export type Sought = {
  given: string
  second: string
  sex: Sex
  born: string
  relation: Relation | ''
  cause: (typeof SeparationCause)['options'][number]
  when: string
  place: string
}
export const NOBODY_YET: Sought = {
  ...{ given: '', second: '', sex: 'unknown', born: '', relation: '', cause: 'unknown', when: '', place: '' },
}

/** What must be answered and is not, or cannot be read. */
export function wrongIn({ given, born, relation }: Sought, on: string): ReadonlySet<keyof Sought> {
  const wrong = new Set<keyof Sought>()
  if (namesFromCells(given, '', 'father').length === 0) wrong.add('given')
  if (born.trim() !== '' && !readBorn(born, 'gregory', on)) wrong.add('born')
  if (relation === '') wrong.add('relation')
  return wrong
}

type Making = { newId: () => string; on: string }
/** What is typed as the deed takes it: a person, their tie to whoever seeks, and how they were parted. */
export function asSought(sought: Sought, { id: request, seeker }: RequestShown, { newId, on }: Making) {
  const { given, second, sex, relation, cause } = sought
  const born = readBorn(sought.born, 'gregory', on)
  const names = namesFromCells(given, second, 'father')
  const person = { id: newId(), names, sex, nationalities: [], languages: [], identifiers: [], ...(born && { born }) }
  const ties = tiesOf({ id: seeker.id as string, sex: seeker.sex, relation: '' }, [{ id: person.id, sex, relation }])
  const told = (['when', 'place'] as const).flatMap((key) => (sought[key].trim() ? [[key, sought[key].trim()]] : []))
  return {
    ...{ id: newId(), request, person, separation: newId(), cause },
    ties: ties.map((tie) => ({ ...tie, id: newId(), source: 'told-by-one' })),
    ...Object.fromEntries(told),
  }
}
