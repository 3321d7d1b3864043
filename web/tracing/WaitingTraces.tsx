import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import type { TracingListed } from '../../domain/tracing/words.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { Names } from '../kit/Names.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

/** In the day's work: pairs that may be one family and wait for this side. */
export function WaitingTraces() {
  const say = useSay()
  const mayTrace = useMe().purposes.includes('family-tracing')
  const { data } = useLook<TracingListed>('list-tracing', 'family-tracing', {}, { enabled: mayTrace, fresh: true })
  const waiting = data?.candidates.filter(({ next }) => next !== 'wait' && next !== 'told') ?? []
  if (waiting.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-traces">
      <h2 id="waiting-traces">
        {say('nav.tracing')} <span className="n">{data?.next?.pairs ? `${waiting.length}+` : waiting.length}</span>
      </h2>
      <ul>
        {waiting.map(({ id, mine, next, days }) => (
          <li className="q" key={`${id} ${mine.id}`}>
            <Icon of={Search} tone="apart" />
            <div className="who">
              <Names names={mine.names} />
            </div>
            <p className="why">{say(`tracing-next.${next}`)}</p>
            <span className="due">{say('tracing.days', { count: days })}</span>
            <Link
              className="btn"
              to="/tracing/$candidate"
              params={{ candidate: id }}
              aria-label={`${say('tracing.compare')}: ${plainName(mine.names)}`}
            >
              {say('tracing.compare')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
