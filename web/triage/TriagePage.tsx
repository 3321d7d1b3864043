import type { TriageListed } from '../../domain/triage/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Simulation } from './Simulation.tsx'
import { SpreadSection } from './SpreadSection.tsx'
import { TriageLines } from './TriageLines.tsx'

/** What waits to be decided, the most urgent first; how levels are spread over groups; and what other rules would change. */
export function TriagePage() {
  const say = useSay()
  const purpose = useUsualPurpose()
  const { data, error, isLoading, refetch } = useLook<TriageListed>('list-triage', purpose, {}, { fresh: true })
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
            {data.closed && <p className="boxpart small dim">{say('triage.closed')}</p>}
          </section>
        )}
        <SpreadSection purpose={purpose} />
        <Simulation purpose={purpose} />
      </div>
    </Page>
  )
}
