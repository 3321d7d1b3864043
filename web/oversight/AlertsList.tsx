import { CircleHelp } from 'lucide-react'
import type { UnexplainedListed } from '../../domain/oversight/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

/** No more than somebody can go after: about whose looks to ask first, in which week, and why. It is no verdict. */
export function AlertsList({ alerts }: Pick<UnexplainedListed, 'alerts'>) {
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
            <a
              className="btn no-print"
              href={`#look-${positions[0]}`}
              aria-label={say('alert.see-of', { name: worker.name })}
            >
              {say('alert.see')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
