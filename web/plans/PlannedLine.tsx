import type { ReminderResult } from '../../domain/notices/words.ts'
import type { PlannedShown } from '../../domain/plans/words.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Props = {
  item: PlannedShown
  people: File['people']
  reminder?: ReminderResult | undefined
  onEnd?: (() => void) | undefined
}

/** One thing that is planned: what, for whom, with whom, until when; and what became of it. */
export function PlannedLine({ item, people, reminder, onEnd }: Props) {
  const say = useSay()
  const { due, fullDay, hour } = useMoments()
  const { kind, what, service, provider, person, when, language, interpreter, owner, turns, late, over } = item
  const about = people.find(({ id }) => id === person)
  const last = turns.at(-1)
  const told = [
    about && plainName(about.names, true),
    provider && `${provider.name}, ${provider.place}`,
    when && `${fullDay(when.slice(0, 10))}, ${hour(when)}`,
    interpreter && interpreter !== 'not-needed' && say(`interpreter.${interpreter}`),
    language,
    owner,
  ].filter(Boolean)
  return (
    <li className="stack">
      <p className="row wrap">
        <b>{service ? say(`service.${service}`) : say(`plan-kind.${kind}`)}</b>
        {last && <Chip {...(over && { tone: 'done' as const })}>{say(`plan-outcome.${last.outcome}`)}</Chip>}
        {!over && <span className={late ? 'small harm-c' : 'small mid'}>{due(item.due)}</span>}
        {onEnd && (
          <Button look="quiet" className="end" onClick={onEnd}>
            {say('plan.end')}
          </Button>
        )}
      </p>
      <p dir="auto">{what ?? say('decision.closed')}</p>
      <p className="small mid">
        <bdi>{told.join(' · ')}</bdi>
      </p>
      {reminder && <p className="small mid">{say(`reminder.${reminder}`)}</p>}
      {turns.map(({ on, words, by, outcome }) => (
        <p className="small" key={on + outcome}>
          {say(`plan-outcome.${outcome}`)} · {fullDay(on)} · <bdi>{by}</bdi>
          {words && (
            <>
              {' · '}
              <bdi>{words}</bdi>
            </>
          )}
        </p>
      ))}
    </li>
  )
}
