import type { Routes } from '../../ground/routes.ts'
import { approveModel, returnToModel } from './models/adopt-model.ts'
import { listModels } from './models/list-models.ts'
import { refitModel } from './models/refit-model.ts'
import { AdoptModel, ListModels, ModelsListed, RefitModel } from './models/words.ts'
import { countJudgements } from './reviews/count-judgements.ts'
import { listReviews } from './reviews/list-reviews.ts'
import { readCluster } from './reviews/read-cluster.ts'
import { readReview } from './reviews/read-review.ts'
import { settleReview } from './reviews/settle-review.ts'
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

export function matchingRoutes(routes: Routes): void {
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
