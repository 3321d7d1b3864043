import type { MatchFacts } from './facts.ts'
import { keysOf, keysOfGuess, keysToAsk } from './key-record.ts'

/** The words under which one of a family that seeks, or is sought, is found again; beginnings of names find nobody here. */
export const wordsToLay = (facts: MatchFacts): string[] => [
  ...new Set([...keysOf(facts).filter((word) => !BEGINNING.test(word)), ...keysOfGuess(facts)]),
]
/** The words by which each of a family is looked for among the families that are there. */
export const wordsToSeek = (facts: MatchFacts): string[] => [...new Set([...keysToAsk(facts), ...keysOfGuess(facts)])]
const BEGINNING = /^begin/
