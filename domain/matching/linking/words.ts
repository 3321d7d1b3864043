import * as z from 'zod/mini'

/** What a column holds. A household is who was registered together. */
export const Kind = z.enum([
  'given-name',
  'family-name',
  'full-name',
  'father-name',
  'date',
  'year',
  'place',
  'postal-code',
  'phone',
  'identifier',
  'sex',
  'category',
  'text',
  'household',
  'ignore',
])
export type Kind = z.infer<typeof Kind>

/** Which columns of a file say what: the one that names each row, and the kind of each that may be compared. */
export const LinkMap = z.strictObject({
  id: z.string().check(z.minLength(1)),
  columns: z.record(z.string(), Kind),
})
export type LinkMap = z.infer<typeof LinkMap>

const Shares = z.array(z.number())

/**
 * What was learned of one population: how often each level of each field is met among records of one person, of one
 * household, and of strangers. Made by one edition of the normaliser from so many rows and pairs, on a day.
 */
export const LinkModel = z.strictObject({
  version: z.literal(1),
  normaliser: z.int(),
  learnedAt: z.string(),
  rows: z.int(),
  pairs: z.int(),
  fields: z.array(
    z.strictObject({ name: z.string(), levels: z.array(z.string()), same: Shares, kin: Shares, strangers: Shares }),
  ),
})
export type LinkModel = z.infer<typeof LinkModel>
