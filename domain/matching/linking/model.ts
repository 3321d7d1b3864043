import { NORMALISER } from '../normalise-name.ts'
import type { Field } from './fields.ts'
import type { Shares } from './learn.ts'
import type { Linked } from './link.ts'
import type { LinkModel } from './words.ts'

/** A model that was learned from other columns, or by another edition of the normaliser. */
export class Unlike extends Error {}

/** What was learned, so that it can be kept and used for other files of the same people. */
export function modelOf({ learned, candidates }: Linked, rows: number, learnedAt: Date): LinkModel {
  const { prepared, shares } = learned
  return {
    version: 1,
    normaliser: NORMALISER,
    learnedAt: learnedAt.toISOString(),
    rows,
    pairs: candidates,
    fields: prepared.fields.map(({ name, levels }, at) => ({
      name,
      levels: [...levels],
      same: [...shares[at]!.same],
      kin: [...shares[at]!.kin],
      strangers: [...shares[at]!.strangers],
    })),
  }
}

/** The shares that a model holds for these fields. Throws `Unlike` where they are not the fields that it was learned from. */
export function sharesFrom(model: LinkModel, fields: readonly Field[]): Shares[] {
  if (model.normaliser !== NORMALISER)
    throw new Unlike(
      `it was learned by edition ${model.normaliser} of the normaliser, and this is edition ${NORMALISER}`,
    )
  return fields.map(({ name, levels }) => {
    const found = model.fields.find((field) => field.name === name)
    if (!found) throw new Unlike(`it knows nothing of “${name}”`)
    if (found.levels.join() !== levels.join()) throw new Unlike(`it compares “${name}” by other levels`)
    const list = (shares: number[]) => Float64Array.from(shares)
    return { same: list(found.same), kin: list(found.kin), strangers: list(found.strangers) }
  })
}
