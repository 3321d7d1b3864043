import * as z from 'zod/mini'

/** How strongly the software reacts, the mildest first. */
export const Level = z.enum(['none', 'inform', 'reason', 'hold', 'forbid'])
export type Level = z.infer<typeof Level>
/**
 * What two people are to each other: A a child and who cares for it; B who needs help and who helps; C siblings;
 * D spouses and partners; Y a young adult still at home; E other kin.
 */
export const Bond = z.enum(['A', 'B', 'C', 'D', 'Y', 'E'])
export type Bond = z.infer<typeof Bond>
/** How well a bond is known, the best first. `possible` hangs on a match that may be wrong. */
export const Strength = z.enum(['verified', 'claimed', 'contested', 'possible'])
export type Strength = z.infer<typeof Strength>

export const ActKind = z.enum([
  'movement-booking',
  'movement-departure',
  'transfer',
  'placement',
  'discharge',
  'detention',
  'custody-change',
  'age-decision',
  'case-closure',
  'asylum-decision',
  'unlink-records',
  'merge-records',
  'import-change',
  'document-expiry',
])
export type ActKind = z.infer<typeof ActKind>
export const AlternativeKind = z.enum([
  'same-journey',
  'other-journey',
  'same-site',
  'other-site',
  'together',
  'wait',
  'stay-along',
  'local-care',
  'other',
])
export type AlternativeKind = z.infer<typeof AlternativeKind>

export const RuleCode = z.enum([
  'child-carer',
  'carer-stays',
  'decided',
  'decided-otherwise',
  'care-by-custom',
  'care-by-fact',
  'siblings',
  'dependent-adult',
  'spouses',
  'other-kin',
  'young-adult',
  'doubt-is-child',
  'uncertain-tie',
  'no-kin',
  'short-absence',
  'same-journey',
  'split-journey',
  'no-contact',
  'contact-breach',
  'life-first',
  'paper-act',
  'tie-kept',
  'two-people',
  'reunites',
  'gap-widens',
  'tracing-open',
  'one-status',
  'papers-run-out',
  'own-choice',
  'unverified-carer',
  'representative',
  'child-spouse',
  'wish-for-child',
  'other-node',
])
export type RuleCode = z.infer<typeof RuleCode>

const many = z.int().check(z.minimum(0), z.maximum(1000))
const share = z.number().check(z.minimum(0), z.maximum(1))
const row = z.strictObject({ verified: Level, claimed: Level, contested: Level, possible: Level })
/** How a mission weighs the parting of a family: the `unity.json` of its profile, which profiles/README.md explains. */
export const Measures = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  /** `estimate`: how many years an age may be off that was only estimated. */
  ages: z.strictObject({ adult: many, settled: many, estimate: many }),
  matches: z.strictObject({ claimed: share, possible: share }),
  absence: z.strictObject({ shortHours: many, briefDays: many }),
  bonds: z.strictObject({ A: row, B: row, C: row, D: row, Y: row, E: row }),
  decided: Level,
  split: z.partialRecord(Bond, Level),
  brief: z.partialRecord(Bond, Level),
  briefWithCarer: Level,
  carerStays: z.strictObject({ steps: many, least: Level }),
  wishes: z.strictObject({ apart: Level, together: Level }),
  widenedSteps: many,
  caps: z.partialRecord(ActKind, Level),
  lifeCap: Level,
  paper: z.strictObject({ days: many, most: Level }),
  /** By when somebody takes the next step where two were parted. */
  separation: z.strictObject({ stepDays: many }),
  besides: z.strictObject({
    'contact-breach': Level,
    'unverified-carer': Level,
    'two-people': Level,
    'one-status': Level,
    representative: Level,
    'tracing-open': Level,
  }),
  rules: z.array(
    z.strictObject({
      code: RuleCode,
      says: z.string(),
      source: z.string(),
      /** Whether the source was read, is cited from memory, or is a principle of our own. */
      basis: z.enum(['seen', 'memory', 'house']),
    }),
  ),
})
export type Measures = z.infer<typeof Measures>

const Pair = z.tuple([z.string(), z.string()])
export type Pair = z.infer<typeof Pair>
/** A sentence for the person who asked: its key in the catalogue, and ids to put in. No name and no place is ever in it. */
export const Sentence = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})
export type Sentence = z.infer<typeof Sentence>
/** What comes of an act: how strongly to react, who would be parted, for whom it matters most, on which grounds, and what avoids it. */
export const Answer = z.object({
  level: Level,
  parted: z.array(Pair),
  widened: z.array(Pair),
  reunites: z.array(Pair),
  for: z.array(z.string()),
  rules: z.array(RuleCode),
  facts: z.array(z.string()),
  avoidedBy: z.array(z.string()),
  said: z.array(Sentence),
})
export type Answer = z.infer<typeof Answer>
