import type { Routes } from '../../ground/routes.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { linkRecords, proposeLinking } from './joins/link-records.ts'
import { proposeUnlinking, unlinkRecords } from './joins/unlink-records.ts'
import { LinkRecords, UnlinkRecords } from './joins/words.ts'
import { approveModel, returnToModel } from './models/adopt-model.ts'
import { listModels } from './models/list-models.ts'
import { refitModel } from './models/refit-model.ts'
import { AdoptModel, ListModels, ModelsListed, RefitModel } from './models/words.ts'
import { countJudgements } from './reviews/count-judgements.ts'
import { listReviews } from './reviews/list-reviews.ts'
import { readCluster } from './reviews/read-cluster.ts'
import { readReview } from './reviews/read-review.ts'
import { proposeSettling, settleReview } from './reviews/settle-review.ts'
import {
  ClusterShown,
  CountJudgements,
  JudgementsCounted,
  ListReviews,
  ReadCluster,
  ReadReview,
  ReviewShown,
  ReviewsListed,
  SettleReview,
} from './reviews/words.ts'

/** The deeds of this room that can part people: what is known of them hangs on which records are theirs. */
export const MATCHING_GUARDED: GuardedDeeds = {
  'link-records': guarded(LinkRecords, proposeLinking),
  'unlink-records': guarded(UnlinkRecords, proposeUnlinking),
  'settle-review': guarded(SettleReview, proposeSettling),
}

export function matchingRoutes(routes: Routes): void {
  routes.deed('link-records', LinkRecords, linkRecords)
  routes.deed('unlink-records', UnlinkRecords, unlinkRecords)
  routes.deed('settle-review', SettleReview, settleReview)
  routes.deed('refit-model', RefitModel, refitModel)
  routes.deed('approve-model', AdoptModel, approveModel)
  routes.deed('return-to-model', AdoptModel, returnToModel)
  routes.look('list-reviews', ListReviews, ReviewsListed, listReviews)
  routes.look('read-review', ReadReview, ReviewShown, readReview)
  routes.look('read-cluster', ReadCluster, ClusterShown, readCluster)
  routes.look('count-judgements', CountJudgements, JudgementsCounted, countJudgements)
  routes.look('list-models', ListModels, ModelsListed, listModels)
}
