import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { PlanLine as Line } from '../../domain/reunification/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { useCountry } from '../locales/use-country.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { Somebody } from '../unity/AnswerView.tsx'
import { plainSomebody } from './plain-somebody.ts'
import { useStepWords } from './use-step-words.ts'
import './reunification.css'

/** Who comes to whom, how far it is, what is next, and what the law says until when. */
export function PlanLine({ plan }: { plan: Line }) {
  const say = useSay()
  const called = useStepWords()
  const { fullDay } = useMoments()
  const { id, phase, next, clock, raised, sides } = plan
  const agencies = [...new Set(sides.map(({ agency }) => agency.name))]
  return (
    <li className="stack">
      <WhoToWhom plan={plan} />
      <p className="row wrap">
        <Chip tone={phase === 'together' || phase === 'ended' ? 'done' : 'wait'}>{say(`reunion-phase.${phase}`)}</Chip>
        {raised && (
          <Chip tone="harm" icon={TriangleAlert}>
            {say('reunion.raised')}
          </Chip>
        )}
        {next && (
          <span className={next.late ? 'harm-c' : undefined}>
            {say('reunion.next')}: {called(next.step)}
            {next.due && ` · ${say(next.late ? 'reunion.was-due' : 'reunion.due', { day: fullDay(next.due) })}`}
          </span>
        )}
        {clock && <span className="small mid">{say('reunion.law-until', { day: fullDay(clock.until) })}</span>}
      </p>
      <p className="row wrap small mid">
        {agencies.map((name) => (
          <bdi key={name}>{name}</bdi>
        ))}
      </p>
      <p className="no-print">
        <Link
          className="btn"
          to="/reunifications/$plan"
          params={{ plan: id }}
          aria-label={`${say('reunion.open')}: ${plan.from.map((one) => plainSomebody(one, say)).join(', ')}`}
        >
          {say('reunion.open')}
        </Link>
      </p>
    </li>
  )
}

/** By name whoever may be seen; an arrow that points the way of the writing. */
export function WhoToWhom({ plan }: { plan: Pick<Line, 'from' | 'to' | 'country'> }) {
  const say = useSay()
  const country = useCountry()
  return (
    <p className="row wrap">
      {plan.from.map((who, nth) => (
        <Somebody key={who.person?.id ?? nth} who={who} />
      ))}
      <span className="mid">{say('reunion.to')}</span>
      {plan.to.map((who, nth) => (
        <Somebody key={who.person?.id ?? nth} who={who} />
      ))}
      <span className="small mid">{country(plan.country)}</span>
    </p>
  )
}
