import type { Reason } from '../../domain/matching/words.ts'

export type ReasonLook = 'agrees' | 'unclear' | 'differs'

const unclear = new Set(['missing', 'unknown', 'none', 'empty'])

/** Whether a reason speaks for the same person, against, or neither, by its weight in bits. */
export function judgeReason({ level, bits }: Reason): ReasonLook {
  if (unclear.has(level)) return 'unclear'
  if (bits >= 1) return 'agrees'
  return bits <= -1 ? 'differs' : 'unclear'
}

/** Reasons for the eye: what the records say, strongest first. How common people are at all is no reason. */
export const spokenReasons = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(({ field }) => field !== 'prior').toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
