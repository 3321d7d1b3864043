import type { Act } from '../../../ground/act.ts'
import { addLikenesses, type NewLikeness } from './store/likeness.ts'

/** The matching tells which records may be one human being, and what somebody judged: it counts for who is tied to whom. */
export const tellLikeness = (act: Act, all: readonly NewLikeness[]): void => addLikenesses(act, all)
