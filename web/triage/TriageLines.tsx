import { Link } from '@tanstack/react-router'
import type { TriageListed } from '../../domain/triage/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { LevelChip } from './LevelChip.tsx'

/** Cases that wait to be decided, each with what is suggested, what was decided, and by when somebody must act. */
export function TriageLines({ cases }: Pick<TriageListed, 'cases'>) {
  const say = useSay()
  const { fullDay, hour } = useMoments()
  return (
    <ul className="lines notes">
      {cases.map(({ id, number, names, owner, level, decided, actBy, late }) => {
        const name = plainName(names) || number
        const when = `${fullDay(actBy.slice(0, 10))}, ${hour(actBy)}`
        return (
          <li key={id} className="stack">
            <p className="row wrap">
              <LevelChip level={level} />
              <b>
                <bdi>{name}</bdi>
              </b>
              {decided && <span className="small">{say('triage.was', { level: say(`triage-level.${decided}`) })}</span>}
              {owner && (
                <span className="small mid">
                  <bdi>{owner}</bdi>
                </span>
              )}
              <Link
                className="btn quiet end"
                to="/cases/$case"
                params={{ case: id }}
                aria-label={`${say('referral.open')}: ${name}`}
              >
                {say('referral.open')}
              </Link>
            </p>
            <p className={late ? 'small harm-c' : 'small mid'}>
              {say(late ? 'triage.act-late' : 'triage.act-by', { when })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
