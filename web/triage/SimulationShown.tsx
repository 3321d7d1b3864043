import { Link } from '@tanstack/react-router'
import type { TriageSimulated } from '../../domain/triage/words.ts'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { useSay } from '../locales/use-say.ts'
import { LevelChip } from './LevelChip.tsx'
import { Spread } from './Spread.tsx'

/** What other rules would change: how many cases, which for example, and how levels would be spread. */
export function SimulationShown({ simulated }: { simulated: TriageSimulated }) {
  const say = useSay()
  const { versions, looked, more, closed, up, down, same, examples, before, after } = simulated
  return (
    <div className="stack-3" role="status">
      <p className="small mid">
        {say('triage.versions', versions)} · {say('triage.looked', { count: looked })} {more && say('triage.more')}
      </p>
      <p className="row wrap">
        <b>{say('triage.up', { count: up })}</b>
        <b>{say('triage.down', { count: down })}</b>
        <b>{say('triage.same', { count: same })}</b>
      </p>
      {closed && <p className="restricted small">{say('triage.left-out')}</p>}
      {examples.length > 0 && <Examples examples={examples} />}
      <h3>{say('triage.spread-before')}</h3>
      <Spread title={say('triage.spread-before')} groups={before} />
      <h3>{say('triage.spread-then')}</h3>
      <Spread title={say('triage.spread-then')} groups={after} />
    </div>
  )
}

function Examples({ examples }: Pick<TriageSimulated, 'examples'>) {
  const say = useSay()
  return (
    <SidewaysScroll label={say('triage.changes')}>
      <table className="spread">
        <caption className="small mid">{say('triage.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('triage.case')}</th>
            <th scope="col">{say('triage.now')}</th>
            <th scope="col">{say('triage.then')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ case: file, number, from, to }) => (
            <tr key={file}>
              <th scope="row">
                <Link to="/cases/$case" params={{ case: file }}>
                  <bdi>{number}</bdi>
                </Link>
              </th>
              <td>
                <LevelChip level={from} />
              </td>
              <td>
                <LevelChip level={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroll>
  )
}
