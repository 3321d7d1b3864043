import { useState } from 'react'
import type { TriageListed } from '../../domain/triage/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Simulation } from './Simulation.tsx'
import { SpreadSection } from './SpreadSection.tsx'
import { TriageLines } from './TriageLines.tsx'

const STEP = 30
const ALL = 300

/** What waits to be decided, the most urgent first; how levels are spread over groups; and what other rules would change. */
export function TriagePage() {
  const say = useSay()
  const purpose = useUsualPurpose()
  const [most, setMost] = useState(STEP)
  const { data, error, isLoading, isFetching, refetch } = useLook<TriageListed>(
    'list-triage',
    purpose,
    { most },
    { fresh: true, keepBefore: true },
  )
  return (
    <Page title={say('nav.triage')} aside={data && say('triage.version', { version: data.version })}>
      <div className="stack-3">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting lines={6} />}
        {data && (
          <section className="box" aria-labelledby="triage-waiting">
            <h2 id="triage-waiting">{say('triage.waiting')}</h2>
            <p className="boxpart small mid">
              {say('triage.order')} {data.more && say('triage.behind')} {data.isWeighing && say('triage.weighing')}
            </p>
            {data.cases.length === 0 && !data.more && <p className="boxpart">{say('triage.wait-none')}</p>}
            <TriageLines cases={data.cases} />
            {data.more && most < ALL && (
              <p className="boxpart row no-print">
                <Button off={isFetching} onClick={() => setMost(most + STEP)}>
                  {say('triage.show-more')}
                </Button>
              </p>
            )}
            {data.closed && <p className="boxpart small dim">{say('triage.closed')}</p>}
          </section>
        )}
        <SpreadSection purpose={purpose} />
        <Simulation purpose={purpose} />
      </div>
    </Page>
  )
}
