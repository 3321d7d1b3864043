import type { Score } from '../compare-records.ts'
import type { Part } from '../linking/explain.ts'
import type { Reason } from '../words.ts'

/** What each part of the score of a linked pair is called where people judge. */
const FIELDS: Readonly<Record<string, string>> = {
  prior: 'prior',
  given: 'name',
  'given rarity': 'name',
  family: 'name',
  'family rarity': 'name',
  father: 'name',
  born: 'born',
  sex: 'sex',
  phone: 'phone',
  identifier: 'identifier',
  site: 'site',
  'site rarity': 'site',
  registration: 'household',
  'a relative': 'kin',
  relatives: 'relatives',
  'other records': 'other-records',
}

/** What only the linking of all records asks. Where it says next to nothing it is counted with the prior, and nobody reads of it. */
const OWN: ReadonlySet<string> = new Set(['site', 'household', 'kin', 'relatives', 'other-records'])
const LEAST = 0.5

/**
 * Why a linked pair has its score, in the words of a review. How two records agree is said as everywhere; how much that
 * says was learned from all records together. The bits add up to what the parts add up to, to a sixteenth.
 */
export function reasonsOf(parts: readonly Part[], alike: Pick<Score, 'fields'>): Reason[] {
  const levels = new Map<string, string>(alike.fields.map(({ field, level }) => [field, level]))
  const reasons = new Map<string, Reason>([['prior', { field: 'prior', level: 'among-all', bits: 0 }]])
  const prior = reasons.get('prior')!
  for (const part of parts) {
    const field = FIELDS[part.field]
    if (field === undefined) throw new Error(`a review has no word for “${part.field}”`)
    const bits = (reasons.get(field)?.bits ?? 0) + part.bits
    if (field === 'prior' || (OWN.has(field) && Math.abs(bits) < LEAST)) prior.bits += part.bits
    else reasons.set(field, { field, level: levelOf(field, part, bits, levels.get(field)), bits })
  }
  return told(reasons)
}

/** In sixteenths of a bit, which are kept and shown as they are, so that the sum of what is shown is the score that is shown. */
const inSixteenths = (bits: number): number => Math.round(bits * 16) / 16

function told(reasons: ReadonlyMap<string, Reason>): Reason[] {
  const all = [...reasons.values()]
  const score = inSixteenths(sumOf(all))
  const [prior, ...others] = all.map((reason) => ({ ...reason, bits: inSixteenths(reason.bits) }))
  return [{ ...prior!, bits: score - sumOf(others) }, ...others]
}

export const sumOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { bits }) => sum + bits, 0)

/** Of several numbers one is linked by, so that the records may agree in a field where this one says nothing. */
function levelOf(field: string, part: Part, bits: number, alike: string | undefined): string {
  if (field === 'site') return part.level
  if (OWN.has(field)) return bits >= 0 ? 'for' : 'against'
  if (alike !== undefined && alike !== 'unknown') return alike
  return bits >= 0 ? 'same' : 'different'
}
