import type { HouseOverseen } from '../../domain/oversight/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** Who is parted by an act and not together again: by whom, since when, and whether somebody still acts on it. Nobody is named. */
export function OpenPartings({ parted }: Pick<HouseOverseen, 'parted'>) {
  const say = useSay()
  const known = useSayIfKnown()
  const { fullDay } = useMoments()
  return (
    <section className="box" aria-labelledby="parted">
      <h2 id="parted">
        {say('oversight.parted')} <span className="n">{parted.length}</span>
      </h2>
      <ul className="lines">
        {parted.length === 0 && <li className="dim">{say('oversight.none-parted')}</li>}
        {parted.map(({ agency, cause, bond, strength, days, released, due, late }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name, and that is what this page is for
          <li key={nth}>
            <p className="row wrap">
              <Chip tone="apart">{say('partings.days', { count: days })}</Chip>
              {late && <Chip tone="wait">{say('partings.step-late')}</Chip>}
              {say(`unity-bond.${bond}`)} · {say(`unity-strength.${strength}`)}
            </p>
            <p className="small mid">
              <bdi>{agency.name}</bdi> · {known(`deed-name.${cause}`) ?? cause} ·{' '}
              {say(released ? 'oversight.by-second' : 'oversight.by-reason')}
              {due && ` · ${say('oversight.step-due', { day: fullDay(due) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
