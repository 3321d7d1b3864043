import type { Reason } from '../../domain/matching/words.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { judgeReason } from './judge-reason.ts'

/** Says a reason: the words for its level where there are some, else what the field says as a whole. */
export function useReasonWords(): (reason: Reason) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return (reason) => {
    const { field, level } = reason
    return (
      known(`match.${field}.${level}`) ??
      known(`match.${field}.${judgeReason(reason)}`) ??
      say(`match.any.${judgeReason(reason)}`, { field })
    )
  }
}
