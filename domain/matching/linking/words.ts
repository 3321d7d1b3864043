/** What a column holds. A household is who was registered together. */
export const KINDS = [
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
] as const
export type Kind = (typeof KINDS)[number]

/**
 * What was learned of one population: how often each level of each field is met among records of one person, of one
 * household, and of strangers. Made by one edition of the normaliser from so many rows and pairs, on a day.
 */
export type LinkModel = {
  version: 1
  normaliser: number
  learnedAt: string
  rows: number
  pairs: number
  fields: { name: string; levels: string[]; same: number[]; kin: number[]; strangers: number[] }[]
}
