import { randomBytes } from 'node:crypto'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import type { TieKind } from '../../domain/families/words.ts'
import type { NewPerson } from '../../domain/people/words.ts'
import { type CaseId, type HouseholdId, makeId, type PersonId, type TieId } from '../../ground/ids.ts'
import { scriptOf } from '../../ground/script.ts'

export const newId = <Id extends string>(): Id => makeId<Id>(new Date(), randomBytes(10))

/** A name that sounds like no other, of letters alone: digits are not heard, and what is left of a random number is soon alike. */
export const aName = (): string =>
  `Q${[...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`

/** A person as a test needs one: a name, and whatever else matters. */
export function aPerson(given: string, family: string, more: Partial<NewPerson> = {}): NewPerson {
  return {
    id: newId<PersonId>(),
    sex: 'unknown',
    nationalities: ['SYR'],
    languages: [],
    identifiers: [],
    names: [
      {
        parts: [
          { kind: 'given', text: given },
          { kind: 'family', text: family },
        ],
        script: scriptOf(given),
        use: 'told',
      },
    ],
    ...more,
  }
}

/** A mother with two children, registered together. */
export function aFamily(family = `Testova${randomBytes(3).toString('hex')}`): RegisterHousehold {
  const people = [
    aPerson('Mira', family, { sex: 'female', born: { edtf: '1990-03-04' } }),
    aPerson('Adam', family, { sex: 'male', born: { edtf: '2015-06-07' } }),
    aPerson('Noor', family, { sex: 'female', born: { edtf: '2017-01-01' } }),
  ]
  const tie = (kind: TieKind, from: number, to: number) => ({
    id: newId<TieId>(),
    kind,
    from: people[from]!.id,
    to: people[to]!.id,
    source: 'told-by-one' as const,
  })
  return {
    household: { id: newId<HouseholdId>(), since: '2026-11-20', head: people[0]!.id },
    people,
    missing: [],
    childStatuses: [],
    needs: [],
    ties: [tie('mother', 0, 1), tie('mother', 0, 2), tie('sibling', 1, 2)],
    case: { id: newId<CaseId>(), kind: 'protection' },
  }
}
