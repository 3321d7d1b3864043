export { readReferral } from './read-referral.ts'
export { referralRoutes } from './routes.ts'
