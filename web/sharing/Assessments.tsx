import { PenLine } from 'lucide-react'
import type { AgreementShown } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'

type Props = { of: AgreementShown; purpose: Purpose; isSteward: boolean }

/** How the sharing may harm people and what is done about it. The newest first; a signed one counts until its day. */
export function Assessments({ of, purpose, isSteward }: Props) {
  const say = useSay()
  return (
    <section className="box pad stack-3" aria-labelledby="assessed">
      <h2 id="assessed">{say('risk.head')}</h2>
      {of.assessments.length === 0 && <p className="dim">{say('risk.none')}</p>}
      {of.assessments.map((one) => (
        <AssessmentShown key={one.id} one={one} purpose={purpose} maySign={isSteward && of.state !== 'ended'} />
      ))}
    </section>
  )
}

type Shown = { one: AgreementShown['assessments'][number]; purpose: Purpose; maySign: boolean }
function AssessmentShown({ one, purpose, maySign }: Shown) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { send, sending, refusal } = useDeed('sign-assessment', purpose)
  const sign = () => void send({ assessment: one.id })
  return (
    <article className="stack-3">
      <dl className="kv wide">
        {(['data', 'why', 'less', 'people'] as const).map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{say(`risk-ask.${name}`)}</dt>
            <dd>
              <bdi>{one.answers[name]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="lines risks">
        {one.risks.map((risk) => (
          <li key={risk.what}>
            <div>
              <p>
                <b>
                  <bdi>{risk.what}</bdi>
                </b>
              </p>
              <p className="small">
                {say('risk.graded', {
                  likelihood: say(`risk-grade.${risk.likelihood as 1 | 2 | 3 | 4}`),
                  harm: say(`risk-grade.${risk.harm as 1 | 2 | 3 | 4}`),
                  left: say(`risk-grade.${risk.left as 1 | 2 | 3 | 4}`),
                })}
              </p>
              <p className="small mid">
                <bdi>{risk.measure}</bdi>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="small mid">
        {say('risk.written', { name: one.by, agency: one.agency, day: fullDay(one.at.slice(0, 10)) })}{' '}
        {one.signed ? say('risk.signed', { name: one.signed.by, agency: one.signed.agency }) : say('risk.unsigned')}{' '}
        {say('risk.again', { day: fullDay(one.reviewDue.slice(0, 10)) })}
      </p>
      {maySign && !one.signed && !one.mine && (
        <Button icon={PenLine} off={sending} onClick={sign}>
          {say('risk.sign')}
        </Button>
      )}
      <ConfirmFirst error={refusal} onConfirmed={sign} />
    </article>
  )
}
