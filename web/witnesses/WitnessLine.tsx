import { Check, CircleSlash, Hourglass, type LucideIcon, OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import type { WitnessesShown, WitnessState } from '../../domain/witnesses/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { EndWitnessDialog } from './EndWitnessDialog.tsx'

export type Witness = WitnessesShown['witnesses'][number]
const SIGNS: Record<WitnessState, [tone: 'done' | 'wait' | 'note', icon: LucideIcon]> = {
  proposed: ['wait', Hourglass],
  registered: ['done', Check],
  'end-proposed': ['wait', Hourglass],
  ended: ['note', CircleSlash],
}

/** One witness: how it stands, how far it has seen, and what a second person may say. */
export function WitnessLine({ witness, hours, purpose }: { witness: Witness; hours: number; purpose: Purpose }) {
  const say = useSay()
  const { number, when } = useMoments()
  const [ending, setEnding] = useState(false)
  const { send, sending, refusal } = useDeed('register-witness', purpose)
  const { id, name, key, state, seen, silent, saidByMe } = witness
  const [tone, icon] = SIGNS[state]
  const confirm = () => void send({ id, key })
  return (
    <li>
      <div className="stack">
        <p className="row wrap">
          <b>
            <bdi>{name}</bdi>
          </b>
          <Chip tone={tone} icon={icon}>
            {say(`witness-state.${state}`)}
          </Chip>
          {silent && (
            <Chip tone="harm" icon={OctagonAlert}>
              {seen ? say('witness.silent', { hours }) : say('witness.never-heard')}
            </Chip>
          )}
        </p>
        <p className="small mid">
          {seen ? say('witness.saw', { size: number(seen.size), when: when(seen.at) }) : say('witness.saw-nothing')}
        </p>
        {silent && <p className="small">{say('witness.silent-words')}</p>}
        <p className="hash">
          <bdi dir="ltr">{key}</bdi>
        </p>
        <Refused error={refusal} />
      </div>
      {state !== 'ended' && (
        <div className="row wrap no-print">
          {state === 'proposed' && !saidByMe && (
            <Button off={sending} onClick={confirm}>
              {say('witness.confirm')}
            </Button>
          )}
          {state === 'proposed' && saidByMe && <span className="small dim">{say('witness.waits-second')}</span>}
          {state === 'end-proposed' && saidByMe ? (
            <span className="small dim">{say('witness.waits-second')}</span>
          ) : (
            <Button look="quiet" onClick={() => setEnding(true)}>
              {say(state === 'end-proposed' ? 'witness.confirm-end' : 'witness.end')}
            </Button>
          )}
        </div>
      )}
      {ending && <EndWitnessDialog witness={witness} purpose={purpose} onClose={() => setEnding(false)} />}
    </li>
  )
}
