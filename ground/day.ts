import * as z from 'zod/mini'

const isThere = (when: string): boolean => when >= '0001'

/** A day of the calendar, as `2026-11-26`. There was no year 0, and PostgreSQL knows none. */
export const Day = z.iso.date().check(z.refine(isThere, { error: 'no such day' }))

/** An instant of the world's clock. Every validity is half-open: the instant it begins counts, the instant it ends does not. */
export const Instant = z.iso.datetime().check(z.refine(isThere, { error: 'no such day' }))
