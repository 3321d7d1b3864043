import type { ReunificationShown } from '../../domain/reunification/words.ts'
import { Button } from '../kit/Button.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { Somebody } from '../unity/AnswerView.tsx'
import type { PlanDoing } from './PlanDialogs.tsx'

type Props = { plan: ReunificationShown; onDo: (doing: PlanDoing) => void }

/** Who handed over, who received, and by what the adult was known. The next act is the one filled button of the screen. */
export function HandoverBox({ plan: { handover, may, phase }, onDo }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  return (
    <section className="box pad stack-3" aria-labelledby="handover">
      <h2 id="handover">{say('reunion.handover')}</h2>
      {handover.length === 0 && !may.includes('hand-over') && (
        <p className="dim">{say(phase === 'before' ? 'reunion.handover-waits' : 'reunion.handover-none')}</p>
      )}
      <ul className="lines plans">
        {handover.map(({ turn, on, by, agency, adult, identity, words }) => (
          <li key={`${turn} ${on} ${by}`} className="stack">
            <p className="row wrap">
              <b>{say(`reunion-turn.${turn}`)}</b> <Somebody who={adult} />
              <span className="small mid">
                {fullDay(on)} · <bdi>{by}</bdi>, <bdi>{agency}</bdi>
                {identity && ` · ${say(`reunion-identity.${identity}`)}`}
              </span>
            </p>
            {words && <p dir="auto">{words}</p>}
          </li>
        ))}
      </ul>
      {(may.includes('hand-over') || may.includes('receive')) && (
        <p className="row wrap no-print">
          {may.includes('hand-over') && (
            <Button look="main" onClick={() => onDo({ do: 'handed-over' })}>
              {say('reunion-act.handed-over')}
            </Button>
          )}
          {may.includes('receive') && (
            <>
              <Button look="main" onClick={() => onDo({ do: 'received' })}>
                {say('reunion-act.received')}
              </Button>
              <Button onClick={() => onDo({ do: 'not-received' })}>{say('reunion-act.not-received')}</Button>
            </>
          )}
        </p>
      )}
    </section>
  )
}
