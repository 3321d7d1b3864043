export { checkAnswers, isEmpty, isKnown } from './check-answers.ts'
export {
  asOf,
  type ByCategory,
  categoryOf,
  changedIn,
  countedIn,
  gathered,
  placeAnswers,
  placeTyped,
} from './place-answers.ts'
export { type Stood, workOutAnswers } from './work-out-answers.ts'
