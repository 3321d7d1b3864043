import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { ReunificationShown } from '../../domain/reunification/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { ClockNote } from '../asylum/ClockNote.tsx'
import { PurposeField } from '../cases/PurposeField.tsx'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { HandoverBox } from './HandoverBox.tsx'
import { PlanDialog, type PlanDoing } from './PlanDialogs.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { StepLine } from './StepLine.tsx'
import '../asylum/asylum.css'

/** One plan: who comes to whom, the steps of each side, the clocks of the law, the handover, and how it goes since. */
export function ReunificationPage() {
  const say = useSay()
  const { plan: id } = useParams({ from: '/reunifications/$plan' })
  const [purpose, setPurpose] = usePurposeFor(id, 'family-tracing')
  const { data, error, isLoading, refetch } = useLook<ReunificationShown>(
    'read-reunification',
    purpose,
    { plan: id },
    { fresh: true },
  )
  return (
    <Page
      title={say('reunion.title')}
      acts={
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      }
    >
      <div className="stack-3">
        <PurposeField value={purpose} onChoose={setPurpose} />
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting />}
        {data && <Shown plan={data} purpose={purpose} />}
      </div>
    </Page>
  )
}

type Props = { plan: ReunificationShown; purpose: Purpose }
function Shown({ plan, purpose }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  const [doing, setDoing] = useState<PlanDoing | null>(null)
  const { steps, clocks, noClock, raised, ended, may } = plan
  const since = steps.filter(({ kind }) => kind !== 'before')
  return (
    <div className="stack-3">
      {raised && (
        <Note tone="harm">
          <p>{say('reunion.raised-words')}</p>
        </Note>
      )}
      <PlanFacts plan={plan} />
      {clocks.map(({ clock, met }) =>
        met ? (
          <p key={clock.rule} className={met.late ? 'small harm-c' : 'small'}>
            {say(met.late ? 'reunion.clock-late' : 'reunion.clock-met', { day: fullDay(met.on) })} · {clock.source}
          </p>
        ) : (
          <ClockNote key={clock.rule} clock={clock} of="step" />
        ),
      )}
      {noClock && (
        <Note tone="wait">
          <p>{say('reunion.no-clock')}</p>
        </Note>
      )}
      <Steps
        title={say('reunion.steps')}
        id="steps"
        steps={steps.filter(({ kind }) => kind === 'before')}
        onDo={setDoing}
        ended={ended !== null}
      />
      <HandoverBox plan={plan} onDo={setDoing} />
      {since.length > 0 && (
        <Steps title={say('reunion.since')} id="since" steps={since} onDo={setDoing} ended={ended !== null} />
      )}
      {ended && (
        <Note tone="note">
          <p>
            <b>{say(`reunion-end.${ended.because}`)}</b> · {fullDay(ended.on)}
          </p>
          {ended.words && <p dir="auto">{ended.words}</p>}
        </Note>
      )}
      {may.includes('end') && (
        <p className="no-print">
          <Button look="quiet" onClick={() => setDoing({ do: 'end' })}>
            {say('reunion-act.end')}
          </Button>
        </p>
      )}
      {doing && <PlanDialog doing={doing} plan={plan} purpose={purpose} onClose={() => setDoing(null)} />}
    </div>
  )
}

type StepsProps = {
  title: string
  id: string
  steps: ReunificationShown['steps']
  ended: boolean
  onDo: (doing: PlanDoing) => void
}
function Steps({ title, id, steps, ended, onDo }: StepsProps) {
  return (
    <section className="box" aria-labelledby={id}>
      <h2 className="boxhead" id={id}>
        {title}
      </h2>
      <ul className="lines plans">
        {steps.map((step) => (
          <StepLine key={step.code} step={step} onDo={ended ? undefined : onDo} />
        ))}
      </ul>
    </section>
  )
}
