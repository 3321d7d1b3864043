import type { ReactNode } from 'react'
import type { ReunificationShown } from '../../domain/reunification/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { useCountry } from '../locales/use-country.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { Somebody } from '../unity/AnswerView.tsx'
import './reunification.css'

/** Who comes to whom, where, since when, and which agency answers for which part. */
export function PlanFacts({ plan }: { plan: ReunificationShown }) {
  const say = useSay()
  const country = useCountry()
  const { fullDay } = useMoments()
  const { from, to, town, sides, phase, begun } = plan
  return (
    <section className="box pad stack-3 reunion" aria-labelledby="plan">
      <h2 id="plan">{say('reunion.plan')}</h2>
      <dl className="facts">
        <Fact name={say('reunion.state')}>
          <Chip tone={phase === 'together' || phase === 'ended' ? 'done' : 'wait'}>
            {say(`reunion-phase.${phase}`)}
          </Chip>
        </Fact>
        {(
          [
            ['who-comes', from],
            ['to-whom', to],
          ] as const
        ).map(([name, people]) => (
          <Fact key={name} name={say(`reunion.${name}`)}>
            {people.map((who, nth) => (
              <span key={who.person?.id ?? nth}>
                <Somebody who={who} />{' '}
              </span>
            ))}
          </Fact>
        ))}
        <Fact name={say('reunion.where')}>
          {town && (
            <>
              <bdi>{town}</bdi>
              {' · '}
            </>
          )}
          {country(plan.country)}
        </Fact>
        <Fact name={say('reunion.begun')}>{fullDay(begun)}</Fact>
        {sides.map(({ side, agency, mine }) => (
          <Fact key={side} name={say(`reunion-side.${side}`)}>
            <bdi>{agency.name}</bdi> {mine && <span className="small mid">{say('reunion.us')}</span>}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
