import { weights } from '../weights.ts'

/** Fields whose agreement and disagreement is learnt. What is known for certain, such as being registered together, is not. */
export const LEARNT = ['name', 'born', 'sex', 'phone', 'identifier', 'nationality'] as const
export type LearntField = (typeof LEARNT)[number]
type LevelsOf<Field extends keyof typeof weights> = Record<keyof (typeof weights)[Field], number>
export type Bits = { [Field in LearntField]: LevelsOf<Field> }
/** How much each level of each field says, in bits, and how rare it is that two records are one. Version 0 is `weights.ts`. */
export type MatchModel = { version: number; prior: LevelsOf<'prior'>; bits: Bits }

const { prior, household: _, ...bits } = weights
export const firstModel: MatchModel = { version: 0, prior, bits }

/** A model as it was kept; a level that came later than it weighs what the file says. */
export function modelFrom(
  version: number,
  kept: Readonly<Record<string, Readonly<Record<string, number>>>>,
): MatchModel {
  const learnt = LEARNT.map((field) => {
    const own = Object.entries(bits[field]).map(([level, file]) => [level, kept[field]?.[level] ?? file] as const)
    return [field, Object.fromEntries(own)] as const
  })
  return { version, prior, bits: Object.fromEntries(learnt) as Bits }
}
