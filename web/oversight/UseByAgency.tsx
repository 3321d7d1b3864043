import { Link } from '@tanstack/react-router'
import type { HouseOverseen } from '../../domain/oversight/words.ts'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { useAgencyWords } from './use-doing-words.ts'

const COUNTS = ['done', 'refused', 'exported', 'unexplained'] as const

/** How much each agency looked and did in thirty days: a bar for its looks, the rest in figures; each agency opens its lines. */
export function UseByAgency({ house: { agencies, since } }: { house: HouseOverseen }) {
  const say = useSay()
  const agencyWords = useAgencyWords()
  const { number, fullDay } = useMoments()
  const most = Math.max(1, ...agencies.map(({ seen }) => seen))
  return (
    <div className="box">
      <h2 id="use">{say('oversight.use')}</h2>
      <p className="boxpart small mid">{say('oversight.use-since', { day: fullDay(dayOf(new Date(since))) })}</p>
      {agencies.length === 0 && <p className="boxpart">{say('oversight.nobody-yet')}</p>}
      {agencies.length > 0 && (
        <SidewaysScroll label={say('oversight.use')}>
          <table className="use">
            <thead>
              <tr>
                <th>{say('oversight.agency')}</th>
                <th>{say('oversight.seen')}</th>
                {COUNTS.map((one) => (
                  <th key={one} className="num">
                    {say(`oversight.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {agencies.map(({ agency, ...counts }) => (
                <tr key={agency.id}>
                  <th scope="row">
                    <Link to="/oversight/lines" search={{ agency: agency.id }}>
                      <bdi>{agencyWords(agency)}</bdi>
                    </Link>
                  </th>
                  <td data-label={say('oversight.seen')}>
                    <span className="bar-and-figure">
                      <span
                        className="bar-of"
                        style={{ '--part': counts.seen / most } as React.CSSProperties}
                        aria-hidden="true"
                      />
                      {number(counts.seen)}
                    </span>
                  </td>
                  {COUNTS.map((one) => (
                    <td key={one} className="num" data-label={say(`oversight.${one}`)}>
                      {number(counts[one])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </SidewaysScroll>
      )}
    </div>
  )
}
