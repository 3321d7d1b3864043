import { ClosedBecause, type RequestShown } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

export type TurnTo = 'in-progress' | 'verified' | 'reunified' | 'closed'
type Props = { request: RequestShown; to: TurnTo; purpose: Purpose; onClose: () => void }

/** Says how a search stands from a day on; whoever ends one says why. */
export function TurnDialog({ request, to, purpose, onClose }: Props) {
  const say = useSay()
  const reasons = ClosedBecause.options.map((value) => ({
    value: value as string,
    label: say(`tracing-closed.${value}`),
  }))
  const asks: Ask[] = [
    { key: 'on', label: say('tracing.on'), as: 'day' },
    ...(to === 'closed'
      ? [
          {
            key: 'because',
            label: say('form.why'),
            as: 'choice' as const,
            options: [{ value: '', label: '–' }, ...reasons],
          },
        ]
      : []),
    { key: 'words', label: say('tracing.words'), as: 'words', may: true },
  ]
  return (
    <AskDialog
      title={say(`tracing-turn.${to}`)}
      asks={asks}
      start={{ on: today() }}
      deed={to === 'closed' ? 'close-tracing' : 'state-tracing'}
      purpose={purpose}
      inputOf={({ on, because, words }) => ({
        ...{ request: request.id, on, seen: request.turns },
        ...(words?.trim() && { words: words.trim() }),
        ...(to === 'closed' ? { because } : { status: to }),
      })}
      onClose={onClose}
    />
  )
}
