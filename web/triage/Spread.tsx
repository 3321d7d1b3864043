import { type GroupShown, Level } from '../../domain/triage/words.ts'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import './triage.css'

const BY = ['age', 'alone'] as const

/** How many cases of each group are at each level. A group that is too small says so, and no figure. */
export function Spread({ title, groups }: { title: string; groups: readonly GroupShown[] }) {
  const say = useSay()
  const { number } = useMoments()
  return BY.map((by) => (
    <SidewaysScroll key={by} label={`${title}: ${say(`triage-by.${by}`)}`}>
      <table className="spread">
        <caption className="small mid">{say(`triage-by.${by}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('triage.group')}</th>
            {Level.options.map((level) => (
              <th scope="col" key={level}>
                {say(`triage-level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups
            .filter((one) => one.by === by)
            .map(({ group, levels }) => (
              <tr key={group}>
                <th scope="row">{say(`triage-group.${group}`)}</th>
                {levels ? (
                  Level.options.map((level) => <td key={level}>{number(levels[level])}</td>)
                ) : (
                  <td colSpan={Level.options.length} className="dim">
                    {say('triage.withheld')}
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </SidewaysScroll>
  ))
}
