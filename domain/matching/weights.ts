/**
 * How much each agreement and disagreement says, in bits: +1 doubles the odds that two records are one human being.
 *
 * These are first weights, set by judgement and not learned from anyone's records. They lean on what the matching
 * reference measured on a synthetic refugee register and on FEBRL: 13 to 14 bits for a real day of birth, 6.5 to 7.4 for
 * two default days of one year (kept a little lower here), and that names of a family, a phone and a default day agree between siblings. Weights by
 * EM, one set for each population, will take their place; levels and bounds stay.
 */
export const weights = {
  /**
   * Of two records that share a key, about one pair in eight thousand is the same person. Of those whom a worker finds
   * who asks for somebody by name, about one in thirty is the one meant.
   */
  prior: { 'shared-key': -13, sought: -5 },
  // No two levels of a name weigh the same, so that the best of several is one level, whichever side is asked first.
  name: {
    'same-three': 12,
    'alike-three': 10.5,
    'same-two': 9.5,
    'alike-two': 8,
    'part-missing': 7.5,
    swapped: 7,
    'near-three': 6.5,
    'part-missing-alike': 6.25,
    'near-two': 4.5,
    'two-in-common': 4.25,
    'same-single': 4,
    'given-near': 3.5,
    'alike-single': 3,
    'one-name': 2.5,
    'one-name-elsewhere': 1,
    'near-single': 0.5,
    unknown: 0,
    'given-only': -2,
    'family-only': -5,
    different: -9,
  },
  // Three names and a default day stay below 'likely': in a large community several people share them.
  born: {
    'same-day': 13.5,
    'same-month': 8.5,
    'slip-in-day': 7.5,
    'same-default-day': 6,
    'same-year': 5,
    overlapping: 4,
    'close-estimate': 1,
    'other-day-of-year': 0,
    unknown: 0,
    'few-years-apart': -3,
    'years-apart': -6,
    'generation-apart': -9,
  },
  sex: { same: 1, unknown: 0, different: -5 },
  phone: { same: 4, 'same-ending': 3.5, 'shared-by-family': 0, unknown: 0, different: -0.5 },
  identifier: { same: 14, 'same-number': 9, unknown: 0, different: -2 },
  nationality: { shared: 0.5, unknown: 0, different: -2 },
  household: { 'registered-together': -40 },
} as const

/** The bands: likely at an estimated 99 in 100, maybe at an even chance. */
export const thresholds = { likely: Math.log2(99), maybe: 0 } as const

export type NameLevel = keyof typeof weights.name
export type BornLevel = keyof typeof weights.born
