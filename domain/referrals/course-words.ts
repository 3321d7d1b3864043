import * as z from 'zod/mini'

/** What is said with a turn. */
export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))

/** To help with one thing, to work along in the case for a time, or to take the case over. */
export const Kind = z.enum(['referral', 'co-management', 'transfer'])
export type Kind = z.infer<typeof Kind>
export const Urgency = z.enum(['hour', 'three-hours', 'day', 'three-days', 'week'])
export type Urgency = z.infer<typeof Urgency>

/** Why somebody of the case is not among those who are referred. */
export const LeftBecause = z.enum(['not-here', 'own-wish', 'with-other-carer', 'not-needed', 'not-eligible'])
export const RefusedBecause = z.enum(['no-capacity', 'not-eligible', 'not-our-service', 'too-far', 'not-safe', 'other'])
export type RefusedBecause = z.infer<typeof RefusedBecause>
export const Outcome = z.enum([
  'delivered',
  'partly',
  'not-delivered',
  'declined-by-person',
  'not-reached',
  'by-another',
])
export type Outcome = z.infer<typeof Outcome>

/** The last three are of packages only. */
export const Turn = z.enum([
  'received',
  'asked',
  'answered',
  'accepted',
  'refused',
  'started',
  'done',
  'withdrawn',
  'noted',
  'shut',
  'deletion-asked',
  'deletion-confirmed',
])
export type Turn = z.infer<typeof Turn>
/** Where a referral stands: its last turn, or that its time ran out, that the standing was taken back, or too many wrong codes were tried. */
export const State = z.enum([
  'sent',
  'received',
  'asked',
  'accepted',
  'in-progress',
  'refused',
  'done',
  'withdrawn',
  'lapsed',
  'run-out',
  'recalled',
  'taken-over',
  'shut',
])
export type State = z.infer<typeof State>
