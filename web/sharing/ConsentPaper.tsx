import { Printer } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { Given } from './answers.ts'

type Props = { told: readonly Given[]; ids: readonly string[]; name: string; onClose: () => void }

/** The paper that the person keeps: what they answered, to whom, until when, and how to take it back. */
export function ConsentPaper({ told, ids, name, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const { fullDay } = useMoments()
  return (
    <article className="stack-4 readback consent-paper">
      <h2>{say('consent.paper')}</h2>
      <p>
        <bdi>{name}</bdi> · {fullDay(today())} · <bdi>{me.agency.name}</bdi>
      </p>
      <ul className="lines box">
        {told.map((one, nth) => (
          <li key={ids[nth]}>
            <p>
              <b>{say(`consent-answer.${one.answer}`)}</b> · <bdi>{one.partner.recipient.name}</bdi>
              <br />
              {one.text}
              <br />
              <span className="code small">{ids[nth]?.slice(-12)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>{say('consent.paper-back', { agency: me.agency.name })}</p>
      <p>
        <b>{say('consent.cost')}</b>
      </p>
      <div className="row wrap no-print">
        <Button look="main" icon={Printer} onClick={() => print()}>
          {say('consent.print')}
        </Button>
        <Button onClick={onClose}>{say('act.close')}</Button>
      </div>
    </article>
  )
}
