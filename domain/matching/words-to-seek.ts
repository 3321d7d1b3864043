import type { MatchFacts } from './facts.ts'
import { keysOf, keysToAsk } from './key-record.ts'

/** The words under which one of a family that seeks, or is sought, is found again; beginnings of names find nobody here. */
export const wordsToLay = (facts: MatchFacts): string[] => keysOf(facts).filter((word) => !BEGINNING.test(word))
/** The words by which each of a family is looked for among the families that are there. */
export const wordsToSeek = (facts: MatchFacts): string[] => keysToAsk(facts)
const BEGINNING = /^begin/
