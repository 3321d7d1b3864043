import type { HouseOverseen } from '../../domain/oversight/words.ts'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

/** Agreements that end, or whose assessment is due, within sixty days. */
export function EndingAgreements({ agreements }: Pick<HouseOverseen, 'agreements'>) {
  const say = useSay()
  const { fullDay } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const day = (at: string) => fullDay(dayOf(new Date(at)))
  return (
    <section className="box" aria-labelledby="ending">
      <h2 id="ending">{say('oversight.ending')}</h2>
      <ul className="lines">
        {agreements.length === 0 && <li className="dim">{say('oversight.none-ending')}</li>}
        {agreements.map(({ number, parties, until, assessmentDue }) => (
          <li key={number}>
            <p>
              <b>
                <bdi>{number}</bdi>
              </b>{' '}
              {list.format(parties.map(({ name }) => name))}
            </p>
            <p className="small mid">
              {until && say('oversight.ends', { day: day(until) })}
              {until && assessmentDue && ' · '}
              {assessmentDue && say('oversight.assessment', { day: day(assessmentDue) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
