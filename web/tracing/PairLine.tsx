import { Link } from '@tanstack/react-router'
import type { CandidateListed } from '../../domain/tracing/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

/** Somebody of one's own who may have family elsewhere, how likely that is, and what comes next. */
export function PairLine({ pair: { id, mine, probability, next, days } }: { pair: CandidateListed }) {
  const say = useSay()
  const { number } = useMoments()
  return (
    <li>
      <div className="row wrap">
        <b>
          <Names names={mine.names} />
        </b>
        <Chip tone={next === 'told' ? 'done' : 'wait'}>{say(`tracing-next.${next}`)}</Chip>
        <span className="small mid">
          {say('tracing.likely', { percent: number(Math.floor(Math.min(0.999, probability) * 100)) })} ·{' '}
          {say('tracing.days', { count: days })}
        </span>
        <Link
          className="btn end"
          to="/tracing/$candidate"
          params={{ candidate: id }}
          aria-label={`${say('tracing.compare')}: ${plainName(mine.names)}`}
        >
          {say('tracing.compare')}
        </Link>
      </div>
    </li>
  )
}
