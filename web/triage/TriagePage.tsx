import type { TriageListed } from '../../domain/triage/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Simulation } from './Simulation.tsx'
import { Spread } from './Spread.tsx'
import { TriageLines } from './TriageLines.tsx'

/** What waits to be decided, how levels are spread over groups, and what other rules would change. */
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
          <>
            <section className="box" aria-labelledby="triage-waiting">
              <h2 id="triage-waiting">{say('triage.waiting')}</h2>
              <p className="boxpart small mid">
                {say('triage.looked', { count: data.looked })} {data.more && say('triage.more')}
              </p>
              {data.cases.length === 0 && data.looked > 0 && <p className="boxpart">{say('triage.wait-none')}</p>}
              <TriageLines cases={data.cases} />
              {data.closed && <p className="boxpart small dim">{say('triage.closed')}</p>}
            </section>
            {data.groups.length > 0 && (
              <section className="box" aria-labelledby="triage-spread">
                <h2 id="triage-spread">{say('triage.spread')}</h2>
                <Spread title={say('triage.spread')} groups={data.groups} />
              </section>
            )}
          </>
        )}
        <Simulation purpose={purpose} />
      </div>
    </Page>
  )
}
