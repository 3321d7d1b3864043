import { Link } from '@tanstack/react-router'
import type { PersonShown } from '../../domain/people/words.ts'
import type { CareWatched, GuardianWatched, InterestsDue } from '../../domain/unity/watch/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { Watching } from './CareWatchDialog.tsx'

type Doing = { onDo: (doing: Watching) => void }

/** Somebody, with the way to their family. */
export const Whose = ({ person }: { person: PersonShown }) => (
  <Link to="/families/$person" params={{ person: person.id }}>
    <Names names={person.names} />
  </Link>
)

/** Until when, or since when it is late. */
export function DueChip({ due, late }: { due: string; late: boolean }) {
  const say = useSay()
  const { fullDay } = useMoments()
  return (
    <Chip tone={late ? 'harm' : 'wait'}>{say(late ? 'reunion.was-due' : 'reunion.due', { day: fullDay(due) })}</Chip>
  )
}

const HOW = { well: 'done', concerns: 'wait', danger: 'harm' } as const
export function VisitLine({ watched, onDo }: { watched: CareWatched } & Doing) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { carer, over, basis, since, due, late, visits } = watched
  const last = visits.at(-1)
  const act = say('care-watch-act.visit')
  return (
    <li className="stack">
      <p className="row wrap">
        <Whose person={over} /> <DueChip due={due} late={late} />
        <span className="small mid">
          {say('care-watch.with')} {carer ? <Names names={carer.names} short /> : say('parting.somebody')} ·{' '}
          {say(`care-basis.${basis}`)} · {say('shelter.since', { day: fullDay(since) })}
        </span>
      </p>
      {!last && <p className="small dim">{say('care-watch.no-visit')}</p>}
      {last && (
        <>
          <p className="row wrap">
            <Chip tone={HOW[last.how]}>{say(`care-how.${last.how}`)}</Chip>
            <span className="small mid">
              {fullDay(last.on)} · <bdi>{last.by}</bdi> ·{' '}
              {say(last.alone ? 'care-watch.seen-alone' : 'care-watch.not-alone')}
            </span>
          </p>
          {last.childWords && (
            <blockquote className="prose" dir="auto">
              {last.childWords}
            </blockquote>
          )}
          {last.done && <p dir="auto">{last.done}</p>}
        </>
      )}
      <p className="no-print">
        <Button
          look="quiet"
          aria-label={`${act}: ${plainName(over.names)}`}
          onClick={() => onDo({ do: 'visit', watched })}
        >
          {act}
        </Button>
      </p>
    </li>
  )
}

/** What is to be found out about a child's best interests, by which rule and until when. */
export function InterestsLine({ due }: { due: InterestsDue }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { person, form, because, late } = due
  return (
    <li>
      <p className="row wrap">
        <Whose person={person} /> <b>{say(`determination.${form}`)}</b> <DueChip due={due.due} late={late} />
        <span className="small mid">{known(`care-because.${because}`) ?? because}</span>
      </p>
    </li>
  )
}

const NEXT = {
  none: ['requested'],
  requested: ['appointed', 'declined'],
  declined: ['requested'],
  appointed: ['ended'],
  ended: ['requested'],
} as const
export function GuardianLine({ watched, onDo }: { watched: GuardianWatched } & Doing) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { person, state, days, late, turns } = watched
  return (
    <li className="stack">
      <p className="row wrap">
        <Whose person={person} />
        <Chip tone={state === 'appointed' ? 'done' : 'wait'}>{say(`guardian-state.${state}`)}</Chip>
        {days !== null && (
          <span className={late ? 'harm-c' : 'small mid'}>{say('care-watch.days-without', { count: days })}</span>
        )}
      </p>
      {turns.map(({ turn, on, guardian, order, words, by }) => (
        <p className="small" key={`${turn} ${on} ${by}`}>
          {say(`guardian-state.${turn}`)} · {fullDay(on)} · <bdi>{by}</bdi>
          {[guardian, order, words].filter(Boolean).map((told) => (
            <span key={told}>
              {' · '}
              <bdi>{told}</bdi>
            </span>
          ))}
        </p>
      ))}
      <p className="row wrap no-print">
        {NEXT[state].map((turn) => (
          <Button
            key={turn}
            look="quiet"
            aria-label={`${say(`guardian-act.${turn}`)}: ${plainName(person.names)}`}
            onClick={() => onDo({ do: 'guardian', turn, watched })}
          >
            {say(`guardian-act.${turn}`)}
          </Button>
        ))}
      </p>
    </li>
  )
}
