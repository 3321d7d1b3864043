import { Link } from '@tanstack/react-router'
import { CircleHelp } from 'lucide-react'
import type { UnexplainedListed } from '../../domain/oversight/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

type Alert = UnexplainedListed['alerts'][number]
/** `listed` are the looks that stand on this screen below. */
type Props = { alerts: readonly Alert[]; listed: ReadonlySet<number> }

/** No more than somebody can go after: about whose looks to ask first, in which week, and why. It is no verdict. */
export function AlertsList({ alerts, listed }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  return (
    <section className="box" aria-labelledby="alerts">
      <h2 id="alerts">{say('alert.title')}</h2>
      <ul className="lines questions">
        {alerts.length === 0 && <li className="dim">{say('alert.none')}</li>}
        {alerts.map(({ worker, agency, week, signs, looks, positions }) => (
          <li key={`${worker.id} ${week}`}>
            <div className="stack">
              <p>
                <Icon of={CircleHelp} tone="wait" />{' '}
                <b>
                  <bdi>{worker.name}</bdi>
                </b>
                , <bdi>{agency.name}</bdi>
              </p>
              <p className="small mid">
                {say('alert.line', {
                  count: looks,
                  day: fullDay(week),
                  why: list.format(signs.map((sign) => say(`sign.${sign}`))),
                })}
              </p>
            </div>
            <WayToLook worker={worker} position={positions.find((one) => listed.has(one))} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** To the look below, or where it is too old to stand there, to the lines of the worker. */
function WayToLook({ worker, position }: { worker: Alert['worker']; position: number | undefined }) {
  const say = useSay()
  if (position === undefined)
    return (
      <Link
        className="btn no-print"
        to="/oversight/lines"
        search={{ worker: worker.id }}
        aria-label={`${say('alert.lines')}: ${worker.name}`}
      >
        {say('alert.lines')}
      </Link>
    )
  return (
    <a className="btn no-print" href={`#look-${position}`} aria-label={`${say('alert.see')}: ${worker.name}`}>
      {say('alert.see')}
    </a>
  )
}
