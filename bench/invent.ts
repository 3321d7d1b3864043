import { randomBytes } from 'node:crypto'
import type { RegisterHousehold } from '../domain/cases/words.ts'
import type { TieKind } from '../domain/families/words.ts'
import type { NewPerson } from '../domain/people/words.ts'
import { type CaseId, type HouseholdId, makeId, type PersonId, type TieId } from '../ground/ids.ts'
import { scriptOf } from '../ground/script.ts'

// Enough syllables for tens of thousands of given and family names each, of uneven frequency, in Latin and Arabic script.
const LATIN = [
  'mo',
  'ham',
  'ah',
  'ka',
  'rim',
  'sa',
  'leh',
  'fa',
  'ti',
  'ma',
  'yus',
  'uf',
  'bi',
  'lal',
  'ra',
  'him',
  'no',
  'or',
  'da',
  'ud',
  'zay',
  'nab',
  'ol',
  'ena',
  'pet',
  'ro',
  'iv',
  'an',
  'ste',
  'fan',
  'gu',
  'ler',
]
const ARABIC = ['مح', 'مد', 'ال', 'كر', 'يم', 'عب', 'دا', 'لر', 'حس', 'ين', 'فا', 'طم', 'نو', 'ري', 'سل', 'ام']
const some = <T>(from: readonly T[], skew: number): T => from[Math.floor(from.length * Math.random() ** skew)]!
const invent = (of: readonly string[]) => some(of, 1.4) + some(of, 1.2) + (Math.random() < 0.7 ? some(of, 1) : '')
const day = () =>
  new Date(
    Date.UTC(1950 + Math.floor(Math.random() * 75), Math.floor(Math.random() * 12), 1 + Math.floor(Math.random() * 28)),
  )
    .toISOString()
    .slice(0, 10)
export const newId = <Id extends string>(): Id => makeId<Id>(new Date(), randomBytes(10))

/** A family of five as the benchmark registers it: two parents, three children, six ties, one case. */
export function inventFamily(): RegisterHousehold {
  const script = Math.random() < 0.3 ? ARABIC : LATIN
  const shared = invent(script)
  const people = (['male', 'female', 'male', 'female', 'female'] as const).map((sex, i) =>
    person(sex, invent(script), i === 1 ? invent(script) : shared, i < 2),
  )
  const tie = (kind: TieKind, from: number, to: number) => ({
    id: newId<TieId>(),
    kind,
    from: people[from]!.id,
    to: people[to]!.id,
    source: 'told-by-one' as const,
  })
  return {
    household: { id: newId<HouseholdId>(), since: new Date().toISOString().slice(0, 10), head: people[0]!.id },
    people,
    missing: [],
    childStatuses: [],
    needs: [],
    ties: [
      tie('spouse', 0, 1),
      tie('father', 0, 2),
      tie('father', 0, 3),
      tie('father', 0, 4),
      tie('mother', 1, 2),
      tie('mother', 1, 3),
    ],
    case: { id: newId<CaseId>(), kind: 'asylum' },
  }
}

function person(sex: 'male' | 'female', given: string, family: string, adult: boolean): NewPerson {
  return {
    id: newId<PersonId>(),
    sex,
    nationalities: ['SYR'],
    languages: [{ code: 'ara' }],
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
    born: { edtf: Math.random() < 0.2 ? `${day().slice(0, 4)}-01-01` : day() },
    ...(adult && { contact: { phones: [`+9627${Math.floor(Math.random() * 1e8)}`] } }),
  }
}
