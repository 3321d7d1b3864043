import { Search } from 'lucide-react'
import { useState } from 'react'
import type { FamilyAround } from '../../domain/families/words.ts'
import type { TracingShown } from '../../domain/tracing/words.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { AskToBeFound } from './AskToBeFound.tsx'
import { OpenTracingDialog } from './OpenTracingDialog.tsx'
import { RequestLine } from './RequestLine.tsx'
import './tracing.css'

/** On the page of a family: who of it is sought or seeks, and whether this person agrees to be found. */
export function TracingSection({ around }: { around: FamilyAround }) {
  const say = useSay()
  const mayTrace = useMe().purposes.includes('family-tracing')
  const purpose = 'family-tracing'
  const [opening, setOpening] = useState(false)
  const [asking, setAsking] = useState(false)
  const { data } = useLook<TracingShown>(
    'read-tracing',
    purpose,
    { person: around.focus },
    { enabled: mayTrace, fresh: true },
  )
  const isAnyMissing = around.family.separations.length > 0
  if (!data || (data.requests.length === 0 && !isAnyMissing && data.said === null)) return null
  return (
    <section className="box" aria-labelledby="tracing">
      <div className="boxhead row wrap">
        <h2 id="tracing">{say('nav.tracing')}</h2>
        {data.answerer && (
          <Button look="quiet" className="end no-print" onClick={() => setAsking(true)}>
            {say('tracing.ask')}
          </Button>
        )}
        {isAnyMissing && (
          <Button look="quiet" icon={Search} className="no-print" onClick={() => setOpening(true)}>
            {say('tracing.open')}
          </Button>
        )}
      </div>
      <ul className="lines traces">
        {data.requests.length === 0 && <li className="dim">{say('tracing.none-here')}</li>}
        {data.said && <li className="small">{say('tracing.said', { said: say(`tracing-said.${data.said}`) })}</li>}
        {data.requests.map((one) => (
          <RequestLine key={one.id} request={one} purpose={purpose} />
        ))}
      </ul>
      {opening && <OpenTracingDialog around={around} purpose={purpose} onClose={() => setOpening(false)} />}
      {asking && data.answerer && (
        <AskToBeFound
          {...{ person: around.focus, answerer: data.answerer, candidate: null, purpose, family: around }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
