import type { ItemKind, PlannedShown, PlanOutcome } from '../../domain/plans/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

const OUTCOMES: Readonly<Record<ItemKind, readonly PlanOutcome[]>> = {
  goal: ['met', 'partly-met', 'not-met', 'dropped'],
  service: ['delivered', 'refused-by-person', 'not-delivered', 'dropped'],
  appointment: ['kept', 'missed', 'moved', 'dropped'],
}
type Props = { item: PlannedShown; purpose: Purpose; onClose: () => void }

/** What became of something that was planned. Refusing a service costs nobody anything; it is only written down. */
export function EndDialog({ item, purpose, onClose }: Props) {
  const say = useSay()
  const outcomes = OUTCOMES[item.kind].map((value) => ({ value: value as string, label: say(`plan-outcome.${value}`) }))
  return (
    <AskDialog
      title={say('plan.end')}
      asks={[
        { key: 'outcome', label: say('referral-code.outcome'), as: 'choice', options: outcomes },
        { key: 'on', label: say('asylum-ask.on'), as: 'day' },
        { key: 'words', label: say('referral.words'), as: 'words', may: true },
      ]}
      start={{ outcome: OUTCOMES[item.kind][0]!, on: today() }}
      deed="end-planned"
      purpose={purpose}
      inputOf={({ outcome, on, words }) => ({
        item: item.id,
        seen: item.turns.length,
        outcome,
        on,
        ...(words?.trim() && { words: words.trim() }),
      })}
      onClose={onClose}
    />
  )
}
