import { guardOf, type Score } from '../compare-records.ts'
import { type NameLevel, thresholds } from '../weights.ts'

/** How likely a linked pair is. Twins and siblings have all but their own name in common: whoever is called otherwise is not likely the same, whatever others say. */
export function bandOf(bits: number, { fields }: Pick<Score, 'fields'>): 'likely' | 'maybe' {
  const level = (of: string) => fields.find(({ field }) => field === of)!.level
  const guard = guardOf(false, level('name') as NameLevel, level('identifier'))
  return bits >= thresholds.likely && !guard ? 'likely' : 'maybe'
}
