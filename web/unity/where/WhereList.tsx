import { Link } from '@tanstack/react-router'
import type { SpanShown, WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Button } from '../../kit/Button.tsx'
import { Chip } from '../../kit/Chip.tsx'
import { Hatch } from '../../kit/Hatch.tsx'
import { Names } from '../../kit/Names.tsx'
import { useMoments } from '../../locales/use-moments.ts'
import { useSay } from '../../locales/use-say.ts'
import type { Traveller } from '../BelongingDialog.tsx'
import { useWhereWords } from './use-where-words.ts'

type Props = { shown: WhereaboutsShown; onCancel: (travellers: readonly Traveller[]) => void }

/** The same in words: for each person every place, since when and until when, the latest first. */
export function WhereList({ shown, onCancel }: Props) {
  const say = useSay()
  const { namesOf } = useWhereWords(shown)
  return (
    <div>
      <h3 className="pad">{say('family.in-words')}</h3>
      <ul className="where-list">
        {shown.rows.map(({ person, openness, ask, spans }) => (
          <li key={person} data-person={person}>
            <h4>
              <Names names={namesOf(person)} />
            </h4>
            {openness !== 'whole' && (
              <Hatch title={say(openness === 'closed' ? 'whereabouts.closed' : 'whereabouts.part')}>
                {say(ask ? 'whereabouts.ask' : 'whereabouts.ask-own', { agency: ask ?? '' })}
              </Hatch>
            )}
            {openness === 'whole' && spans.length === 0 && <p className="dim">{say('whereabouts.nothing')}</p>}
            <ul>
              {spans.toReversed().map((span) => (
                <SpanLine key={span.id} span={span} shown={shown} isWhole={openness === 'whole'} onCancel={onCancel} />
              ))}
            </ul>
            <ApartLines shown={shown} person={person} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type LineProps = Props & { span: SpanShown; isWhole: boolean }
function SpanLine({ span, shown, isWhole, onCancel }: LineProps) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { spanPlace, townOf, plainNameOf } = useWhereWords(shown)
  const town = townOf(span)
  const { kind, from, until, state, journey, cancels, plan } = span
  // Where not everything is open, nobody can say that they are still there.
  const code = state === 'now' && !isWhole ? 'last' : state
  return (
    <li data-span={span.id}>
      <p className="row wrap">
        <SpanSign span={span} place={spanPlace(span)} code={code} />
        <span className="small mid">
          {town && (
            <>
              <bdi>{town}</bdi>
              {' · '}
            </>
          )}
          {plan ? <PlanDay plan={plan} today={shown.today} /> : say('shelter.since', { day: fullDay(from) })}
          {until && ` ${say('shelter.until', { day: fullDay(until) })}`}
          {kind !== 'missing' && kind !== 'unknown' && ` · ${say(`whereabouts-kind.${kind}`)}`}
          {journey && (
            <>
              {' · '}
              <bdi>{journey}</bdi>
            </>
          )}
        </span>
        {plan && (
          <Link className="no-print" to="/reunifications/$plan" params={{ plan: plan.id }}>
            {say('whereabouts-plan.open')}
          </Link>
        )}
        {cancels && (
          <Button look="quiet" className="no-print" onClick={() => onCancel(travellersOf(shown, span, plainNameOf))}>
            {say('belonging-act.cancel')}
          </Button>
        )}
      </p>
    </li>
  )
}
/** For when a plan brings them; or that they are on the way, or should have been. */
function PlanDay({ plan: { on, handed }, today }: { plan: NonNullable<SpanShown['plan']>; today: string }) {
  const say = useSay()
  const { fullDay } = useMoments()
  return say(`whereabouts-plan.${handed ? 'handed' : on < today ? 'late' : 'due'}`, { day: fullDay(on) })
}

/** All who are booked on the same way, whoever is called off first: one of them alone would be parted from the others. */
function travellersOf(
  { rows }: WhereaboutsShown,
  { place, from, journey }: SpanShown,
  nameOf: (person: PersonId) => string,
) {
  return rows.flatMap(({ person, spans }) =>
    spans.flatMap((one) =>
      one.cancels && one.place === place && one.from === from && one.journey === journey
        ? { presence: one.cancels as string, name: nameOf(person) }
        : [],
    ),
  )
}

function SpanSign({ span: { kind }, place, code }: { span: SpanShown; place: string; code: keyof typeof TONES }) {
  const say = useSay()
  if (kind === 'missing') return <Chip tone="apart">{place}</Chip>
  if (kind === 'unknown') return <Chip>{place}</Chip>
  return (
    <>
      <bdi>{place}</bdi> <Chip tone={TONES[code]}>{say(`whereabouts-state.${code}`)}</Chip>
    </>
  )
}
const TONES = { was: 'note', now: 'done', last: 'note', planned: 'wait' } as const

/** From whom somebody is parted by an act, and for how long. */
function ApartLines({ shown, person }: { shown: WhereaboutsShown; person: string }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { plainNameOf } = useWhereWords(shown)
  const mine = shown.apart.filter(({ one, other }) => one === person || other === person)
  return mine.map(({ id, one, other, since, until }) => (
    <p key={id} className="small apart-c" data-apart={id}>
      {say('whereabouts.apart-from', { name: plainNameOf(one === person ? other : one) })}{' '}
      {say('shelter.since', { day: fullDay(since) })}
      {until && ` ${say('shelter.until', { day: fullDay(until) })}`}
    </p>
  ))
}
