import type { Category, Purpose } from '../../ground/categories.ts'
import { type Decision, Forbidden } from '../../ground/refusals.ts'
import type { Because } from './words.ts'

/** A reason to see one person, as far as a decision needs it. */
export type Reach = {
  standing: string
  because: Because
  purposes: readonly string[]
  categories: readonly string[]
  until: Date | null
}
/** What a yes rests on: the standing by id, and which categories it opens to this worker for this purpose. */
export type Grounds = { standing: string; because: Because; categories: Category[]; until: Date | null }

/**
 * May this worker see this person for this purpose, and which categories? A standing must name the purpose; what it
 * opens is what both it and the worker's roles name. Who has no standing at all was not found and never comes here.
 */
export function maySee(reaches: readonly Reach[], purpose: Purpose, worksWith: readonly Category[]): Decision<Grounds> {
  const fitting = reaches.filter(({ purposes }) => purposes.includes('*') || purposes.includes(purpose))
  const [best] = fitting
    .map((reach): Grounds => ({ ...reach, categories: worksWith.filter((category) => opens(reach, category)) }))
    .sort((a, b) => b.categories.length - a.categories.length)
  if (!best) return { allow: false, refusal: new Forbidden('purpose-not-yours', { purpose }) }
  return { allow: true, grounds: best }
}

const opens = ({ categories }: Reach, category: Category) => categories.includes('*') || categories.includes(category)

/** How a ground goes into the ledger: its word for all to read; the standing itself sealed, since it leads to the person. */
export const sayGround = ({ because, standing }: { because: Because; standing: string }) => ({
  ground: because,
  rests: standing,
})
