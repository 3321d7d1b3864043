import type { AgeingWatched } from '../../domain/unity/watch/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { Watching } from './CareWatchDialog.tsx'
import { DueChip, Whose } from './CareWatchLines.tsx'

type Props = { watched: AgeingWatched; onDo: (doing: Watching) => void }
const ACTS = ['planned', 'done', 'skipped'] as const

/** Somebody in care who comes of age soon: how many days are left, and what is planned. Nothing changes by itself on that day. */
export function AgeingLine({ watched, onDo }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { fullDay } = useMoments()
  const { person, on, maybeFrom, days, steps } = watched
  const named = (code: string) => known(`ageing-step.${code}`) ?? code
  return (
    <li className="stack">
      <p className="row wrap">
        <Whose person={person} />
        <Chip tone="wait">{days >= 0 ? say('care-watch.days-left', { count: days }) : say('care-watch.of-age')}</Chip>
        <span className="small mid">
          {say('care-watch.eighteen-on', { day: fullDay(on) })}
          {maybeFrom && ` · ${say('care-watch.maybe-from', { day: fullDay(maybeFrom) })}`}
        </span>
      </p>
      <ul className="dotted">
        {steps.map((step) => (
          <li key={step.code}>
            <p className="row wrap">
              {named(step.code)}
              {step.state === 'open' ? (
                step.due && <DueChip due={step.due} late={step.late} />
              ) : (
                <Chip tone={step.state === 'done' ? 'done' : 'note'}>{say(`reunion-step-state.${step.state}`)}</Chip>
              )}
              {step.on && <span className="small mid">{fullDay(step.on)}</span>}
              {step.owner && <bdi className="small">{step.owner}</bdi>}
            </p>
            {step.words && <p dir="auto">{step.words}</p>}
            {step.state === 'open' && (
              <p className="row wrap no-print">
                {ACTS.map((turn) => (
                  <Button
                    key={turn}
                    look="quiet"
                    aria-label={`${say(`reunion-act.${turn}`)}: ${named(step.code)}`}
                    onClick={() => onDo({ do: 'ageing', turn, person: person.id, step })}
                  >
                    {say(`reunion-act.${turn}`)}
                  </Button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}
