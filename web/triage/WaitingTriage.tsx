import { Link } from '@tanstack/react-router'
import type { TriageListed } from '../../domain/triage/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { useSay } from '../locales/use-say.ts'
import { TriageLines } from './TriageLines.tsx'

const MOST = 5

/** In the day's work: the most urgent cases of which nobody decided how urgent they are. */
export function WaitingTriage() {
  const say = useSay()
  const { data } = useLook<TriageListed>('list-triage', useUsualPurpose(), {}, { fresh: true })
  if (!data || data.cases.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-triage">
      <h2 id="waiting-triage">
        {say('triage.title')} <span className="n">{data.cases.length}</span>
      </h2>
      <TriageLines cases={data.cases.slice(0, MOST)} />
      <p className="row">
        <Link className="btn quiet" to="/triage">
          {say('nav.triage')}
        </Link>
      </p>
    </section>
  )
}
