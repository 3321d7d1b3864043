import * as z from 'zod/mini'

/** Why nothing was delivered, where no answer says it. */
export const Problem = z.enum([
  'address-refused',
  'name-not-found',
  'no-connection',
  'not-trusted',
  'timed-out',
  'redirected',
  'answered-no',
])
export type Problem = z.infer<typeof Problem>
