import * as z from 'zod/mini'

/** A day of the calendar, as `2026-11-26`. There was no year 0, and PostgreSQL knows none. */
export const Day = z.iso.date().check(z.refine((day) => day >= '0001', { error: 'no such day' }))
