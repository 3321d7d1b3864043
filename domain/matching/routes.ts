import type { Routes } from '../../ground/routes.ts'
import { listReviews, readReview } from './read-review.ts'
import { settleReview } from './settle-review.ts'
import { ListReviews, ReadReview, ReviewShown, ReviewsListed, SettleReview } from './words.ts'

export function matchingRoutes(routes: Routes): void {
  routes.deed('settle-review', SettleReview, settleReview)
  routes.look('list-reviews', ListReviews, ReviewsListed, listReviews)
  routes.look('read-review', ReadReview, ReviewShown, readReview)
}
