/**
 * How much of what the comparison of two records says counts when families are compared, and how likely two families that
 * share keys are parts of one before anything is compared, in bits. Fitted by a logistic curve to invented families by
 * `bin/bench tracing`; it orders what workers look at and says nothing of the field until real judgements are counted.
 */
export const traceModel = {
  version: 2,
  scale: 1.75,
  prior: -13.08,
  fitted: { on: '2026-11-26', seed: 20_261_127, requests: 5000, people: 127_068 },
} as const
export type TraceModel = Readonly<{ version: number; scale: number; prior: number }>

/** Bits of what is said of a family as a whole: places as they were called, and kin of whom none fits. */
export const around = { place: { same: 4, alike: 2.5, unknown: 0, different: -1 }, nobodyFits: -1.5 } as const
/** The name of an only mother or father speaks against it no more than this, since children often know a pet name. */
export const AGAINST_MOST = -5
/** Another name of whoever is sought speaks against it no more than this, before the scale, for the same reason. */
export const NAME_AGAINST_MOST = -5
/**
 * What it says when at least one of two births was guessed: that the years agree says less than of years that are known, and
 * that they are some years apart says more. Counted in invented families by `bin/bench tracing`.
 */
export const GUESSED: Readonly<Record<string, number>> = { 'same-year': 2.5, overlapping: 2, 'close-estimate': 2 }
