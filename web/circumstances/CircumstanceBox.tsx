import { useState } from 'react'
import type { CircumstanceShown, Kind } from '../../domain/circumstances/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { type Doing, TurnDialog } from './TurnDialog.tsx'
import { useContentWords } from './use-content-words.ts'

const tones = { 'in-force': 'note', over: 'done', contested: 'wait', withdrawn: 'harm' } as const
type Props = { fact: CircumstanceShown; file: File; purpose: Purpose; writes: readonly Kind[] }

/** One of them: of whom, what, since when; whether it is contested or late; and what happened with it. */
export function CircumstanceBox({ fact, file, purpose, writes }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const words = useContentWords()
  const { fullDay } = useMoments()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { person, content, since, until, reviewDue, state, late, turns } = fact
  const name = plainName(file.people.find(({ id }) => id === person)?.names ?? [], true)
  const may: readonly Doing[] =
    !writes.includes(content.kind) || state === 'withdrawn'
      ? []
      : state === 'contested'
        ? ['settle']
        : state === 'over'
          ? ['contest']
          : ['review', 'end', 'contest']
  return (
    <li className="stack">
      <p className="row wrap">
        <b>{say(`circumstance-kind.${content.kind}`)}</b>
        <bdi>{name}</bdi>
        <Chip tone={tones[state]}>{say(`circumstance-state.${state}`)}</Chip>
      </p>
      <p dir="auto">{words(content)}</p>
      {'words' in content && content.words && (
        <p className="small prose" dir="auto">
          {content.words}
        </p>
      )}
      <p className={late ? 'small harm-c' : 'small mid'}>
        {say('circumstance.since', { day: fullDay(since) })}
        {until && ` ${say('circumstance.until', { day: fullDay(until) })}`}
        {reviewDue && ` · ${say(late ? 'circumstance.late' : 'circumstance.review', { day: fullDay(reviewDue) })}`}
      </p>
      {turns.map(({ turn, code, words: told, on, by }) => (
        <p className="small" key={turn + on + told}>
          {say(`circumstance-turn.${turn}`)}
          {code && ` (${known(`circumstance-code.${code}`) ?? code})`} · {fullDay(on)} · <bdi>{by}</bdi> ·{' '}
          <bdi>{told}</bdi>
        </p>
      ))}
      {may.length > 0 && (
        <p className="row wrap no-print">
          {may.map((one) => (
            <Button
              key={one}
              look="quiet"
              aria-label={`${say(`circumstance-act.${one}`)}: ${name}`}
              onClick={() => setDoing(one)}
            >
              {say(`circumstance-act.${one}`)}
            </Button>
          ))}
        </p>
      )}
      {doing && <TurnDialog doing={doing} fact={fact} purpose={purpose} onClose={() => setDoing(null)} />}
    </li>
  )
}
