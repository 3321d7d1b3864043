import * as z from 'zod/mini'
import { KINDS, type LinkModel as Learned } from '../../domain/matching/linking/index.ts'

export const Kind = z.enum(KINDS)

/** Which columns of a file say what: the one that names each row, and the kind of each that may be compared. */
export const LinkMap = z.strictObject({
  id: z.string().check(z.minLength(1)),
  columns: z.record(z.string(), Kind),
})
export type LinkMap = z.infer<typeof LinkMap>

const Shares = z.array(z.number())

/** A model as it is kept in a file. */
export const LinkModel: z.ZodMiniType<Learned> = z.strictObject({
  version: z.literal(1),
  normaliser: z.int(),
  learnedAt: z.string(),
  rows: z.int(),
  pairs: z.int(),
  fields: z.array(
    z.strictObject({ name: z.string(), levels: z.array(z.string()), same: Shares, kin: Shares, strangers: Shares }),
  ),
})
