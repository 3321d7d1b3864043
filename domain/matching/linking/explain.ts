import { askedOf, type Linked } from './link.ts'
import type { Table } from './table.ts'

/** One part of a score, in bits; for a field how both rows have it. The parts add up to the score exactly. */
export type Part = { field: string; level: string; bits: number; left?: string; right?: string }

/** So fine are bits told. A power of two, so that sums of such numbers are exact. */
const GRAIN = 1024
export const grained = (bits: number): number => Math.round(bits * GRAIN) / GRAIN

/** Why a pair has its score: the prior, each field, what a relative would have in common too, and what others say. */
export function explain({ pairs, span, bits, learned }: Linked, place: number): Part[] {
  const { distinct, prepared, weights, priors } = learned
  const code = pairs[place]!
  const [one, other] = [distinct.rowIn[Math.floor(code / span)]!, distinct.rowIn[code % span]!]
  const levels = new Uint8Array(prepared.fields.length)
  prepared.compare(one, other, levels, 0)
  const parts: Part[] = [
    { field: 'prior', level: 'before anything is compared', bits: grained(Math.log2(priors.same)) },
  ]
  prepared.fields.forEach(({ name, levels: words }, field) => {
    const level = levels[field]!
    if (level === 0) return
    parts.push({
      field: name,
      level: words[level]!,
      bits: grained(weights.same[weights.offsets[field]! + level]!),
      ...valuesOf(distinct.table, name, one, other),
    })
  })
  const sum = () => parts.reduce((total, part) => total + part.bits, 0)
  const add = (field: string, level: string, more: number) => more !== 0 && parts.push({ field, level, bits: more })
  const { alone, withKin } = askedOf(learned, Math.min(one, other), Math.max(one, other))
  add('a relative', 'would have as much in common', grained(alone) - sum())
  add('relatives', 'their own pairs', grained(withKin - alone))
  add('other records', 'of the same person', grained(bits[place]!) - sum())
  return parts
}

const NAMES: Record<string, string[]> = {
  given: ['given-name', 'full-name'],
  family: ['family-name', 'full-name'],
  father: ['father-name'],
}

function valuesOf({ columns }: Table, name: string, one: number, other: number): { left?: string; right?: string } {
  const kinds = NAMES[name]
  const found = kinds
    ? columns.filter(({ kind }) => kind === kinds.find((each) => columns.some((column) => column.kind === each)))
    : columns.filter((column) => column.name === name)
  if (found.length === 0) return {}
  const text = (row: number) => found.map(({ pool, cells }) => pool.texts[cells[row]!]!).join(' ')
  return { left: text(one), right: text(other) }
}
