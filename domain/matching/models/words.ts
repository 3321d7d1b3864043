import * as z from 'zod/mini'

const count = z.int()
/** Judgements that a model was learnt from: how many said same, how many different. */
export const Labels = z.object({ same: count, different: count })
export type Labels = z.infer<typeof Labels>

/** How good a model is on judgements that it was not learnt from. Precision and recall are those at the two thresholds. */
const Measured = z.object({
  logLoss: z.number(),
  likely: z.object({ precision: z.nullable(z.number()), recall: z.nullable(z.number()) }),
  maybe: z.object({ precision: z.nullable(z.number()), recall: z.nullable(z.number()) }),
})
export type Measured = z.infer<typeof Measured>
/** Figures for one group, before and after; the group `all`, or the scripts of the two names. */
const Figure = z.object({ group: z.string(), labels: count, before: Measured, after: Measured })
export const Figures = z.array(Figure)
export type Figures = z.infer<typeof Figures>

/** Learns a new model from what was judged; it waits for somebody else. `seen` is the newest version that the asker knew. */
export const RefitModel = z.strictObject({ seen: z.int().check(z.minimum(0)) })
const version = z.int().check(z.minimum(0))
/** Puts a model in force: one that somebody else learnt, or one that was before; 0 is the one that Kindred came with. `seen` is how often any had been put in force. */
export const AdoptModel = z.strictObject({ version, seen: z.int().check(z.minimum(0)) })
export type AdoptModel = z.infer<typeof AdoptModel>

/** A level that says more or less than in the model before. */
const Change = z.object({ field: z.string(), level: z.string(), before: z.number(), after: z.number() })
const ModelShown = z.object({
  version: count,
  base: count,
  labels: Labels,
  figures: Figures,
  changes: z.array(Change),
  by: z.string(),
  at: z.string(),
  /** What can be done with it: approved by this asker, gone back to, or neither. */
  may: z.nullable(z.enum(['approve', 'return'])),
  /** Nobody approved it yet. `own`: the asker learnt it, so somebody else must; `stale`: another came into force since. */
  waits: z.nullable(z.enum(['own', 'stale', 'you'])),
})
export const ListModels = z.strictObject({})
export const ModelsListed = z.object({
  inForce: count,
  newest: count,
  adoptions: z.array(z.object({ version: count, by: z.string(), at: z.string() })),
  models: z.array(ModelShown),
  /** Judgements there are to learn from now, and how many of each kind are needed. */
  labels: Labels,
  least: count,
  tooFew: count,
})
export type ModelsListed = z.infer<typeof ModelsListed>
