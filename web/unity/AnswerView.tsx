import type { ReactNode } from 'react'
import type { AnswerShown, PairShown } from '../../domain/unity/partings/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

const TONES = { none: 'done', inform: 'note', reason: 'wait', hold: 'apart', forbid: 'apart' } as const

/** What the guard says, the gravest first: each pair, what has to be said besides, the rules, and the ways that keep them together, or `ways` where one of them can be gone. */
export function AnswerView({ answer, ways }: { answer: AnswerShown; ways?: ReactNode }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { level, pairs, besides, rules, avoidedBy } = answer
  return (
    <div className="stack-3">
      <p className="row wrap">
        <Chip tone={TONES[level]}>{say(`unity-level.${level}`)}</Chip>
        {say(`unity-level-words.${level}`)}
      </p>
      <ul className="lines partings">
        {pairs.map((pair) => (
          <li key={JSON.stringify([pair.one, pair.other])}>
            <PairLine pair={pair} />
          </li>
        ))}
        {besides.map(({ rule, people }) => (
          <li key={rule}>
            <p>{known(`unity-besides.${rule}`) ?? say('unity-besides.not-available')}</p>
            <p className="row wrap">
              {people.map(({ id, names }) => (
                <Names key={id} names={names} short />
              ))}
            </p>
          </li>
        ))}
      </ul>
      {ways ?? (avoidedBy.length > 0 && <Instead ways={avoidedBy} />)}
      {rules.length > 0 && <Rules rules={rules} />}
    </div>
  )
}

function Instead({ ways }: { ways: AnswerShown['avoidedBy'] }) {
  const say = useSay()
  return (
    <section className="stack">
      <h3>{say('parting.instead')}</h3>
      <ul className="dotted">
        {ways.map(({ kind, place, free }) => (
          <li key={`${kind} ${place}`}>
            {say(`unity-instead.${kind}`)}
            {place && (
              <>
                {': '}
                <bdi>{place}</bdi>
              </>
            )}
            {free !== null && <> · {say('parting.free', { count: free })}</>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rules({ rules }: { rules: AnswerShown['rules'] }) {
  const say = useSay()
  return (
    <details>
      <summary>{say('parting.rules')}</summary>
      <ul className="dotted small">
        {rules.map(({ code, source }) => (
          <li key={code}>
            {say(`unity-rule.${code}`)} <span className="mid">{source}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Two people, what they are to each other, and how well that is known. */
export function PairLine({ pair }: { pair: Pick<PairShown, 'one' | 'other' | 'bond' | 'strength' | 'how'> }) {
  const say = useSay()
  const { one, other, bond, strength, how } = pair
  return (
    <p className="row wrap">
      <Somebody who={one} /> <span aria-hidden="true">{how === 'together' ? '↔' : '⇹'}</span> <Somebody who={other} />
      <span className="small mid">
        {bond && say(`unity-bond.${bond}`)}
        {strength && ` · ${say(`unity-strength.${strength}`)}`}
        {` · ${say(`unity-how.${how}`)}`}
      </span>
    </p>
  )
}

/** By name to whoever may see them; else as somebody whom an agency keeps. */
export function Somebody({ who: { person, agency } }: { who: PairShown['one'] }) {
  const say = useSay()
  if (person) return <Names names={person.names} short />
  return <span>{agency ? say('parting.kept-by', { agency }) : say('parting.somebody')}</span>
}
