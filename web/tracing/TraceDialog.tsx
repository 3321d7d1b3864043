import { type TraceShown, Verdict, Way } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { trace: TraceShown; as: 'judge' | 'disclose'; purpose: Purpose; onClose: () => void }

/** Says whether it is they, and why; or tells the other side over which agency one's own are reached. */
export function TraceDialog({ trace: { id, mine, turns }, as, purpose, onClose }: Props) {
  const say = useSay()
  const none = { value: '', label: '–' }
  const verdicts = Verdict.options.map((value) => ({ value: value as string, label: say(`tracing-verdict.${value}`) }))
  const ways = Way.options.map((value) => ({ value: value as string, label: say(`tracing-way.${value}`) }))
  const asks: Ask[] =
    as === 'judge'
      ? [
          { key: 'verdict', label: say('tracing.is-it'), as: 'choice', options: [none, ...verdicts] },
          { key: 'reason', label: say('form.why'), as: 'words' },
        ]
      : [
          { key: 'way', label: say('tracing.way'), as: 'choice', options: [none, ...ways] },
          { key: 'channel', label: say('tracing.channel'), as: 'words' },
        ]
  return (
    <AskDialog
      title={say(as === 'judge' ? 'tracing.judge' : 'tracing.disclose')}
      asks={asks}
      start={{}}
      deed={as === 'judge' ? 'judge-trace' : 'disclose-trace'}
      purpose={purpose}
      inputOf={({ verdict, reason = '', way, channel = '' }) => ({
        ...{ candidate: id, side: mine },
        ...(as === 'judge' ? { verdict, reason: reason.trim(), seen: turns } : { way, channel: channel.trim() }),
      })}
      onClose={onClose}
    >
      {as === 'disclose' && <p className="small mid">{say('tracing.channel-note')}</p>}
    </AskDialog>
  )
}
