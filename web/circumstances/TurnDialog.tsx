import type { CircumstanceShown } from '../../domain/circumstances/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

export type Doing = 'review' | 'end' | 'contest' | 'settle'
const DEEDS = {
  review: 'review-circumstance',
  end: 'end-circumstance',
  contest: 'contest-circumstance',
  settle: 'settle-contest',
} as const
const CODES = {
  review: ['kept', 'to-be-ended'],
  end: [],
  contest: ['person', 'guardian', 'representative', 'worker'],
  settle: ['stands', 'withdrawn'],
} as const
const CODE_OF = { review: 'outcome', end: '', contest: 'by', settle: 'outcome' } as const
type Props = { doing: Doing; fact: CircumstanceShown; purpose: Purpose; onClose: () => void }

/** Looks at it again, ends, contests or settles it: which, when, and why in words. */
export function TurnDialog({ doing, fact, purpose, onClose }: Props) {
  const say = useSay()
  const codes = CODES[doing].map((value) => ({ value: value as string, label: say(`circumstance-code.${value}`) }))
  const asks: Ask[] = [
    ...(codes.length > 0
      ? [{ key: 'code', label: say('circumstance-ask.code'), as: 'choice' as const, options: codes }]
      : []),
    { key: 'on', label: say('asylum-ask.on'), as: 'day' },
    ...(doing === 'review'
      ? [{ key: 'next', label: say('circumstance-ask.reviewDue'), as: 'day' as const, may: true }]
      : []),
    { key: 'words', label: say('referral.words'), as: 'words' },
  ]
  return (
    <AskDialog
      title={say(`circumstance-act.${doing}`)}
      asks={asks}
      start={{ on: today(), code: codes[0]?.value ?? '' }}
      deed={DEEDS[doing]}
      purpose={purpose}
      inputOf={({ code, on, words, next }) => ({
        circumstance: fact.id,
        seen: fact.turns.length,
        on,
        words: words?.trim(),
        ...(CODE_OF[doing] && { [CODE_OF[doing]]: code }),
        ...(doing === 'review' && { next: next || null }),
      })}
      onClose={onClose}
    />
  )
}
