import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { TraceShown } from '../../domain/tracing/words.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { AskToBeFound } from './AskToBeFound.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { TraceDialog } from './TraceDialog.tsx'
import { TraceGraph } from './TraceGraph.tsx'
import { useTracingPurpose } from './use-tracing-purpose.ts'
import './tracing.css'

/** Two small families side by side, drawn and as a table, with what each field says, and the one next step. */
export function TracePage() {
  const say = useSay()
  const purpose = useTracingPurpose()
  const { candidate = '' } = useParams({ strict: false })
  const { data, error, isLoading, refetch } = useLook<TraceShown>('read-trace', purpose, { candidate }, { fresh: true })
  return (
    <Page title={say('tracing.compare-title')}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={6} />}
      {data && (
        <div className="stack-4">
          <Standing trace={data} />
          <TraceGraph trace={data} />
          <ComparedTable trace={data} />
        </div>
      )}
    </Page>
  )
}

function Standing({ trace }: { trace: TraceShown }) {
  const say = useSay()
  const { when } = useMoments()
  const purpose = useTracingPurpose()
  const [doing, setDoing] = useState<'judge' | 'ask' | 'disclose' | null>(null)
  const { agency, lacks, next, history, told, mine } = trace
  const close = () => setDoing(null)
  return (
    <section className="box" aria-labelledby="stands">
      <h2 className="boxhead" id="stands">
        {say(`tracing-next.${next}`)}
      </h2>
      <div className="boxpart stack-3">
        <p>{agency ? say('tracing.other-side', { agency }) : say('tracing.other-side-house')}</p>
        {lacks.length > 0 && (
          <ul className="small">
            {lacks.map((one) => (
              <li key={one}>{say(`tracing-lacks.${one}`)}</li>
            ))}
          </ul>
        )}
        {told && <Told told={told} mine={mine} />}
        {history.map(({ verdict, reason, by, at }) => (
          <p className="small mid" key={at}>
            {say(`tracing-verdict.${verdict}`)} · <bdi>{by}</bdi> · {when(at)} {reason && <bdi>{reason}</bdi>}
          </p>
        ))}
        <div className="row wrap no-print">
          <Button look={next === 'judge' ? 'main' : 'quiet'} onClick={() => setDoing('judge')}>
            {say('tracing.judge')}
          </Button>
          <Button look={next === 'ask' ? 'main' : 'quiet'} onClick={() => setDoing('ask')}>
            {say('tracing.ask')}
          </Button>
          {next === 'disclose' && (
            <Button look="main" onClick={() => setDoing('disclose')}>
              {say('tracing.disclose')}
            </Button>
          )}
        </div>
      </div>
      {doing === 'ask' && (
        <AskToBeFound
          {...{ person: mine, answerer: trace.answerer, candidate: trace.id, purpose }}
          family={{ people: trace.people.mine }}
          onClose={close}
        />
      )}
      {(doing === 'judge' || doing === 'disclose') && (
        <TraceDialog trace={trace} as={doing} purpose={purpose} onClose={close} />
      )}
    </section>
  )
}

/** How the other side is reached, and what follows: the tie and the records are judged by deeds of their own. */
function Told({ told: { way, channel }, mine }: { told: NonNullable<TraceShown['told']>; mine: string }) {
  const say = useSay()
  return (
    <>
      <Note tone="done" role="status">
        <b>{say(`tracing-way.${way}`)}</b> <bdi>{channel}</bdi>
      </Note>
      <p className="small">
        {say('tracing.after')}{' '}
        <Link to="/families/$person" params={{ person: mine }}>
          {say('tracing.to-family')}
        </Link>{' '}
        · <Link to="/reviews">{say('nav.reviews')}</Link>
      </p>
    </>
  )
}
