import { Link } from '@tanstack/react-router'
import type { HouseOverseen } from '../../domain/oversight/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

/** The emergencies of these days, and how far what is shown here has been read. */
export function HouseFigures({ house: { emergencies, read } }: { house: HouseOverseen }) {
  const say = useSay()
  const { number } = useMoments()
  const behind = Math.max(0, read.lines - read.heard)
  return (
    <section className="box oversight-figures" aria-label={say('oversight.figures')}>
      <div>
        <p className="small dim">{say('oversight.emergencies')}</p>
        <p className="fig">{number(emergencies.opened)}</p>
        <p className="small mid">{say('oversight.in-30-days')}</p>
      </div>
      <div>
        <p className="small dim">{say('oversight.emergencies-waiting')}</p>
        <p className="fig">{number(emergencies.waiting)}</p>
        <p className="small">
          <Link to="/emergencies">{say('oversight.to-emergencies')}</Link>
        </p>
      </div>
      <div>
        <p className="small dim">{say('oversight.emergencies-unjustified')}</p>
        <p className="fig">{number(emergencies.unjustified)}</p>
        <p className="small mid">{say('oversight.in-30-days')}</p>
      </div>
      <div>
        <p className="small dim">{say('oversight.read')}</p>
        <p className="fig">{number(read.heard)}</p>
        <p className="small mid">{say('oversight.read-words', { count: behind })}</p>
      </div>
    </section>
  )
}
