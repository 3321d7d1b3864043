import type { WayShown } from '../../../domain/unity/partings/words.ts'
import { Button } from '../../kit/Button.tsx'
import { useMoments } from '../../locales/use-moments.ts'
import { useJoin, useSay } from '../../locales/use-say.ts'
import { Somebody } from '../AnswerView.tsx'

type Props = { ways: readonly WayShown[]; hasCase: boolean; onChoose: (way: WayShown) => void }
export const keyOf = ({ kind, place, on, journey }: WayShown): string => `${kind} ${place} ${on} ${journey}`

/** What keeps them together, each with the act that goes that way; or with who has to do it. */
export function WayList({ ways, hasCase, onChoose }: Props) {
  const say = useSay()
  if (ways.length === 0) return null
  return (
    <section className="stack">
      <h3>{say('parting.instead')}</h3>
      <ul className="lines ways">
        {ways.map((way) => (
          <li key={keyOf(way)}>
            <div>
              <WayWords way={way} />
              <Along way={way} />
              <Others way={way} />
            </div>
            {way.does && <Button onClick={() => onChoose(way)}>{say(`way-go.${way.kind}`)}</Button>}
            {!way.does && hasCase && (
              <Button onClick={() => onChoose(way)}>
                {say(way.kind === 'wait' ? 'way-go.wait' : 'way.leave-task')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way in words: how, where, when, and how many places are free. */
export function WayWords({ way: { kind, place, free, on, journey } }: { way: WayShown }) {
  const say = useSay()
  const join = useJoin()
  const { fullDay } = useMoments()
  const more = join([on && fullDay(on), free !== null && say('parting.free', { count: free })])
  return (
    <p>
      {say(`unity-instead.${kind}`)}
      {place && (
        <>
          {': '}
          <bdi>{place}</bdi>
        </>
      )}
      {journey && (
        <>
          {' · '}
          <bdi>{journey}</bdi>
        </>
      )}
      {more && <> · {more}</>}
    </p>
  )
}

export function Along({ way: { along } }: { way: WayShown }) {
  const say = useSay()
  if (along.length === 0) return null
  return (
    <p className="row wrap small">
      <span className="mid">{say('way.with')}</span>
      {along.map((who, nth) => (
        <Somebody key={who.person?.id ?? `somebody ${nth}`} who={who} />
      ))}
    </p>
  )
}

/** Why it is no act of one press, and who can do it. */
function Others({ way: { does, by, kind } }: { way: WayShown }) {
  const say = useSay()
  if (does || kind === 'wait') return null
  return (
    <p className="small mid">
      {by.length > 0 ? by.map((agency) => say('way.by', { agency })).join(' ') : say('way.by-hand')}
    </p>
  )
}
