import * as z from 'zod/mini'
import { AgencyId, FactId, PersonId, SiteId, WorkerId } from '../../../ground/ids.ts'
import { PartialDate } from '../../../ground/partial-date.ts'
import { PersonName } from '../../../ground/person-name.ts'
import { Identifier, Language, Sex } from '../../people/words.ts'
import { Parting } from '../../unity/partings/words.ts'
import { Band, Reason } from '../words.ts'

export const Verdict = z.enum(['same', 'different', 'unsure'])
export type Verdict = z.infer<typeof Verdict>
/** Common reasons for a judgement, so that nobody has to write them out. */
export const Because = z.enum([
  'said-so',
  'same-papers',
  'same-family',
  'same-face',
  'seen-both',
  'other-papers',
  'other-family',
  'other-face',
  'other-age',
  'twins-or-siblings',
  'not-asked-yet',
  'too-little-known',
])
export type Because = z.infer<typeof Because>

/** A worker's judgement on two records that may be one human being. `same` links them, reversibly. A reason is a common one, or words, or both. */
export const SettleReview = z.strictObject({
  review: FactId,
  verdict: Verdict,
  because: z.optional(z.array(Because).check(z.maxLength(6))),
  reason: z.optional(z.string().check(z.trim(), z.minLength(3), z.maxLength(500))),
  /** How many judgements the worker had seen; one more since is a conflict. */
  seen: z.int().check(z.minimum(0)),
  /** A colleague who is asked instead, where the worker is not sure. */
  passTo: z.optional(WorkerId),
  parting: z.optional(Parting),
})
export type SettleReview = z.infer<typeof SettleReview>

/** Somebody who belongs to a record. `alike` says that one of the other record's people bears a like name. */
const Kin = z.object({ kind: z.string(), names: z.array(PersonName), alike: z.boolean() })
/** One side of a review: a record and what may help to tell whether it is the same human being; what is closed is named. */
export const SideShown = z.object({
  person: PersonId,
  agency: AgencyId,
  agencyName: z.string(),
  recordedAt: z.optional(z.string()),
  names: z.array(PersonName),
  sex: Sex,
  born: z.optional(PartialDate),
  nationalities: z.array(z.string()),
  languages: z.array(Language),
  identifiers: z.array(Identifier),
  phones: z.array(z.string()),
  photo: z.optional(z.string()),
  relatives: z.array(Kin),
  household: z.array(Kin),
  closed: z.array(z.string()),
})

/** A field of which the records say something else than when they were judged. */
const News = z.object({ field: z.string(), was: z.string(), level: z.string(), bits: z.number() })
export type News = z.infer<typeof News>

export const ReviewShown = z.object({
  id: FactId,
  openedAt: z.string(),
  band: Band,
  probability: z.number(),
  bits: z.number(),
  reasons: z.array(Reason),
  sides: z.array(SideShown),
  judgements: z.array(
    z.object({
      verdict: Verdict,
      because: z.array(Because),
      reason: z.optional(z.string()),
      at: z.string(),
      by: z.string(),
      passedTo: z.optional(z.string()),
    }),
  ),
  /** Why it came back after it was judged. */
  renewed: z.nullable(
    z.object({ because: z.enum(['new-evidence', 'taken-apart']), at: z.string(), news: z.array(News) }),
  ),
  /** Whether it waits for somebody's judgement now; and whether two others disagreed, so that this word is the last. */
  waits: z.boolean(),
  disagreed: z.boolean(),
  /** After so many days who was not sure is asked again. */
  restDays: z.int(),
})
export type ReviewShown = z.infer<typeof ReviewShown>
export const ReadReview = z.strictObject({ review: FactId })

/** How long a review has waited: at most a day, a week, or longer. */
export const Age = z.enum(['day', 'week', 'older'])
export type Age = z.infer<typeof Age>
/** What of the queue is asked for; nothing said is everything. */
export const ListReviews = z.strictObject({
  band: z.optional(z.enum(['likely', 'maybe'])),
  agency: z.optional(AgencyId),
  site: z.optional(SiteId),
  age: z.optional(Age),
  childFirst: z.optional(z.boolean()),
})
export type ListReviews = z.infer<typeof ListReviews>

const Place = z.object({ id: z.string(), name: z.string() })
export const ReviewListed = z.object({
  id: FactId,
  openedAt: z.string(),
  band: Band,
  probability: z.number(),
  names: z.array(z.array(PersonName)),
  agencies: z.array(z.string()),
  child: z.boolean(),
  renewed: z.boolean(),
  disagreed: z.boolean(),
  passedToMe: z.boolean(),
})
/** `count` are those that fit what was asked, of whom the first are listed; `all` those that wait at all. `more` says that others wait behind them. */
export const ReviewsListed = z.object({
  reviews: z.array(ReviewListed),
  count: z.int(),
  all: z.int(),
  more: z.boolean(),
  agencies: z.array(Place),
  sites: z.array(z.string()),
})
export type ReviewsListed = z.infer<typeof ReviewsListed>

/** All records that somebody said are one human being, as far as the asker may see them. */
export const ReadCluster = z.strictObject({ person: PersonId })
export const ClusterShown = z.object({
  records: z.array(
    z.object({
      person: PersonId,
      names: z.array(PersonName),
      sex: Sex,
      born: z.optional(PartialDate),
      agency: z.string(),
      recordedAt: z.optional(z.string()),
    }),
  ),
  links: z.array(
    z.object({
      link: FactId,
      between: z.tuple([PersonId, PersonId]),
      by: z.string(),
      at: z.string(),
      because: z.array(Because),
      reason: z.optional(z.string()),
      /** How alike the two records are now. */
      band: Band,
      bits: z.number(),
      /** Without this link the records would fall into two. `weak`: and by themselves they are not likely one. */
      bridge: z.boolean(),
      weak: z.boolean(),
    }),
  ),
})
export type ClusterShown = z.infer<typeof ClusterShown>

/** A share with the interval in which it lies nineteen times in twenty; nothing where too few were counted. */
const Share = z.nullable(z.object({ share: z.number(), from: z.number(), to: z.number() }))
export type Share = z.infer<typeof Share>
const Counted = z.object({
  /** `all`, a band, or the scripts of the two names, as `Arab+Latn`. */
  group: z.string(),
  /** Reviews of which somebody said same or different at last, and of those how many same. */
  judged: z.int(),
  same: z.nullable(z.int()),
  /** Of the pairs that were laid before people, how many were one human being. */
  precision: Share,
  /** Of those drawn for a second look, how many were looked at, and how many await it. */
  second: z.int(),
  awaited: z.int(),
  /** How often the second agreed, and Cohen’s kappa with its interval. */
  agreement: Share,
  kappa: Share,
})
export type Counted = z.infer<typeof Counted>
export const CountJudgements = z.strictObject({})
export const JudgementsCounted = z.object({
  tooFew: z.int(),
  secondShare: z.number(),
  groups: z.array(z.object({ by: z.enum(['all', 'band', 'scripts']), counted: z.array(Counted) })),
})
export type JudgementsCounted = z.infer<typeof JudgementsCounted>
