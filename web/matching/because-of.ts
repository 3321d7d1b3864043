import type { Because, Verdict } from '../../domain/matching/reviews/words.ts'

/** Which common reasons are offered for which judgement, the commonest first. */
export const becauseOf: Readonly<Record<Verdict, readonly Because[]>> = {
  same: ['said-so', 'same-papers', 'same-family', 'same-face'],
  different: ['seen-both', 'twins-or-siblings', 'other-papers', 'other-family', 'other-face', 'other-age'],
  unsure: ['not-asked-yet', 'too-little-known'],
}
