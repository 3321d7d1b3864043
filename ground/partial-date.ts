import * as z from 'zod/mini'

/** The calendars in which people of the field tell a date; names as in Unicode CLDR. */
export const Calendar = z.enum(['gregory', 'islamic-umalqura', 'persian', 'ethiopic'])
export type Calendar = z.infer<typeof Calendar>

/**
 * A date that is known as far as it is known. `edtf` is ISO 8601-2 level 0/1 in the Gregorian calendar:
 * `1990`, `1990-03`, `1990-03-21`, with `~` behind it where estimated, or `1990-08-14/1991-08-03` for a year told in
 * another calendar. `told` keeps what the person said, digits in ASCII, in their own calendar.
 */
export const PartialDate = z.strictObject({
  edtf: z.string().check(z.maxLength(40)),
  told: z.optional(z.strictObject({ calendar: Calendar, text: z.string().check(z.minLength(1), z.maxLength(80)) })),
  basis: z.optional(z.enum(['told', 'document', 'age-assessment', 'observed'])),
})
export type PartialDate = z.infer<typeof PartialDate>
