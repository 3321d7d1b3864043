import type { Identifier } from '../../domain/people/words.ts'
import { countryOf } from './country-of.ts'
import { allTold, meant, type RowReading, say, sayUnknown, type Told } from './read-row.ts'

const mostDocuments = 12
const longest = 120

const noNumber = /^\W*(none|no|n\/?a|not[ _](available|provided)|aucun|ninguno|لا يوجد|немає|нет)?\W*$/i

/** How the group of a column is kept: papers that have no kind of their own are other documents. */
const kinds = new Map<string | undefined, Identifier['kind']>(
  Object.entries({
    passport: 'passport',
    'national-id': 'national-id',
    'birth-certificate': 'birth-certificate',
    unhcr: 'unhcr',
    'asylum-card': 'asylum-card',
    'tax-number': 'tax-number',
    scope: 'agency',
  } as const),
)

/** The numbers of a person's papers, each with its kind and who issued it as far as the row says. */
export function readDocuments(reading: RowReading): { document: Identifier; told: Told }[] {
  const numbers = allTold(reading, 'id-number')
  if (numbers.length === 0) return []
  const [kindsTold, issuers] = [allTold(reading, 'id-kind'), allTold(reading, 'id-issuer')]
  const beside = (list: Told[], { column }: Told) => list.find((other) => other.column.group === column.group)
  const found = numbers.flatMap((number) => {
    if (!isNumber(reading, number)) return []
    const issuer = issuerOf(number, beside(issuers, number))
    const kind = kindOf(reading, number, beside(kindsTold, number))
    return [{ document: { kind, value: number.text, ...(issuer && { issuer }) }, told: number }]
  })
  if (found.length > mostDocuments)
    say(reading, found[mostDocuments]!.told.column, 'too-many', { what: 'documents', kept: mostDocuments })
  return found.slice(0, mostDocuments)
}

function isNumber(reading: RowReading, number: Told): boolean {
  if (number.text.length > longest) say(reading, number.column, 'too-long')
  // "None" or "not available" in the column of numbers is no number.
  return number.text.length <= longest && !noNumber.test(number.text)
}

function kindOf(reading: RowReading, { column }: Told, said: Told | undefined): Identifier['kind'] {
  const known = kinds.get(column.group)
  if (known || !said) return known ?? 'other'
  const kind = meant('paper', said)
  if (!kind) sayUnknown(reading, said, 'document-kind-unknown')
  return !kind || kind === 'none' ? 'other' : kind
}

function issuerOf({ column }: Told, said: Told | undefined): string | undefined {
  if (column.group === 'scope') return 'WFP'
  return said && (countryOf(said.text) ?? said.text.slice(0, longest))
}
