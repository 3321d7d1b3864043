import { CheckCircle2, CircleDashed, CircleSlash, Hourglass, KeyRound, RefreshCw, Send } from 'lucide-react'
import { useState } from 'react'
import type { HookState, HooksShown } from '../../bridges/webhooks/words.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { Deliveries } from './Deliveries.tsx'
import { EndHookDialog } from './EndHookDialog.tsx'
import { ReplayDialog } from './ReplayDialog.tsx'
import { useAnswerWords } from './use-answer-words.ts'

export type Hook = HooksShown['hooks'][number]
type Props = { hook: Hook; onSecret: () => void; onAgain: () => void }

/** One endpoint: where it is, what it is told, and what holds it up. */
export function HookBox({ hook, onSecret, onAgain }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const [asking, setAsking] = useState<'replay' | 'end'>()
  const { send, sending, refusal } = useDeed('test-hook', 'administration')
  const { id, url, events, at, by, waiting, delivered } = hook
  const close = () => setAsking(undefined)
  return (
    <section className="box hook" aria-labelledby={`hook-${id}`}>
      <div className="boxhead row wrap">
        <h2 id={`hook-${id}`} className="address">
          <bdi dir="ltr">{url}</bdi>
        </h2>
        <StateChip state={hook.state} />
      </div>
      <div className="pad stack">
        <p>{events === '*' ? say('hooks.told-all') : <bdi dir="ltr">{events.join(', ')}</bdi>}</p>
        <p className="small mid">
          {say('hooks.by', { name: by, when: when(at) })} · {say('hooks.waiting', { count: waiting })}
          {delivered && <> · {say('hooks.delivered', { when: when(delivered) })}</>}
        </p>
        <Failing hook={hook} />
        <div className="row wrap no-print">
          <Button icon={Send} off={sending} onClick={() => void send({ hook: id })}>
            {say('hooks.test')}
          </Button>
          <Button icon={RefreshCw} onClick={() => setAsking('replay')}>
            {say('hooks.replay')}
          </Button>
          {hook.secret && (
            <Button icon={KeyRound} onClick={onSecret}>
              {say('hooks.secret-show')}
            </Button>
          )}
          <Button icon={CircleSlash} onClick={() => setAsking('end')}>
            {say('hooks.end')}
          </Button>
        </div>
        <Refused error={refusal} />
      </div>
      <Deliveries hook={id} onAgain={onAgain} />
      {asking === 'replay' && <ReplayDialog hook={hook} onClose={close} />}
      {asking === 'end' && <EndHookDialog hook={hook} onClose={close} />}
    </section>
  )
}

/** What stands first and was not delivered, why, and when it is tried again; or that a person must tell it to go on. */
function Failing({ hook: { failing, state } }: { hook: Hook }) {
  const say = useSay()
  const { when } = useMoments()
  const answered = useAnswerWords()
  if (!failing) return null
  return (
    <Note tone={state === 'stopped' ? 'harm' : 'wait'} role="status">
      <p>
        {say('hooks.failing', { when: when(failing.since), count: failing.tries })} {answered(failing)}
      </p>
      <p>
        {state === 'stopped'
          ? say('hooks.stopped', { position: failing.position })
          : say('hooks.next', { when: when(failing.next) })}
      </p>
    </Note>
  )
}

const SIGNS = {
  quiet: { icon: CircleDashed },
  well: { tone: 'done', icon: CheckCircle2 },
  failing: { tone: 'wait', icon: Hourglass },
  stopped: { tone: 'harm', icon: CircleSlash },
} as const satisfies Record<HookState, object>

function StateChip({ state }: { state: HookState }) {
  const say = useSay()
  return <Chip {...SIGNS[state]}>{say(`hook-state.${state}`)}</Chip>
}
