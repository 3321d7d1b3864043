import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { AgreementShown } from '../../domain/sharing/agreements/words.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { languages, openLanguage } from '../locales/language.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { AgreementActs } from './AgreementActs.tsx'
import { AgreementChips } from './AgreementChips.tsx'
import { AgreementText } from './AgreementText.tsx'
import { Assessments } from './Assessments.tsx'
import { Foreseen } from './Foreseen.tsx'
import { useBackToOwnLanguage } from './own-language.ts'
import { PaperActs } from './PaperActs.tsx'
import './sharing.css'

/** One agreement: its terms in plain words, what it would open, how it may harm, who reviewed and signed it. */
export function AgreementPage() {
  const say = useSay()
  const me = useMe()
  const purpose = useUsualPurpose()
  const { agreement = '' } = useParams({ strict: false })
  const { data, error, refetch } = useLook<AgreementShown>('read-agreement', purpose, { agreement }, { fresh: true })
  if (!data)
    return (
      <Page title={say('agreement.one')}>
        {error ? <Trouble error={error} onAgain={() => void refetch()} /> : <Waiting lines={8} />}
      </Page>
    )
  const isSteward = me.roles.includes('data-steward')
  return (
    <Page
      title={data.title}
      head={<bdi>{data.title}</bdi>}
      aside={<span className="code">{data.number}</span>}
      acts={
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      }
    >
      <div className="stack-4 measure">
        <AgreementChips of={data} isSteward={isSteward} />
        {isSteward && <AgreementActs of={data} purpose={purpose} />}
        <PaperActs of={data} purpose={purpose} />
        <section className="box pad stack-3" aria-labelledby="terms">
          <h2 id="terms">{say('agreement.terms')}</h2>
          <OtherLanguage />
          <AgreementText of={data} />
        </section>
        {isSteward && data.state === 'proposed' && <Foreseen agreement={data.id} purpose={purpose} />}
        <Assessments of={data} purpose={purpose} isSteward={isSteward} />
        <Turns of={data} />
        <SignatureLines of={data} />
      </div>
    </Page>
  )
}

/** The same terms in another language, for as long as one reads them. */
function OtherLanguage() {
  const say = useSay()
  const now = useLanguage()
  useBackToOwnLanguage()
  return (
    <fieldset className="row wrap no-print">
      <legend className="hide">{say('agreement.read-in')}</legend>
      {languages.map(({ code, name }) => (
        <Button key={code} look="quiet" aria-pressed={code === now} onClick={() => void openLanguage(code)}>
          <bdi lang={code}>{name}</bdi>
        </Button>
      ))}
    </fieldset>
  )
}

function Turns({ of }: { of: AgreementShown }) {
  const say = useSay()
  const { when } = useMoments()
  return (
    <section className="box" aria-labelledby="turns">
      <h2 id="turns">{say('agreement.turns')}</h2>
      <ul className="lines">
        <li>
          {say('agreement-turn.proposed', { name: of.proposed.by, agency: of.proposed.agency })}
          <span className="small dim end">{when(of.proposed.at)}</span>
        </li>
        {of.turns.map(({ turn, by, agency, at, reason }) => (
          <li key={`${turn} ${at} ${by}`}>
            <span>
              {say(`agreement-turn.${turn}`, { name: by, agency })}
              {reason && (
                <>
                  {' '}
                  <q>
                    <bdi>{reason}</bdi>
                  </q>
                </>
              )}
            </span>
            <span className="small dim end">{when(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On paper: a line for each party, with the name of who has signed already. */
function SignatureLines({ of }: { of: AgreementShown }) {
  const say = useSay()
  const { fullDay } = useMoments()
  return (
    <section className="print-only signatures">
      {of.parties.map(({ id, name }) => {
        const signed = of.turns.find((turn) => turn.turn === 'sign' && turn.agency === name)
        return (
          <p key={id}>
            <b>{name}</b>
            <br />
            {signed
              ? say('agreement.signed-by', { name: signed.by, day: fullDay(signed.at.slice(0, 10)) })
              : say('agreement.sign-here')}
          </p>
        )
      })}
    </section>
  )
}
