export { readReferral } from './read-referral.ts'
export { referralRoutes } from './routes.ts'
export { stateOf } from './rules.ts'
export { courseOf, findAnswerBy, findReferrals, type ReferralRow } from './store.ts'
