import type { Evidence, StepShown } from '../../domain/reunification/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { type Say, useSay } from '../locales/use-say.ts'
import type { PlanDoing } from './PlanDialogs.tsx'
import { useStepWords } from './use-step-words.ts'
import './reunification.css'

type Props = { step: StepShown; onDo: ((doing: PlanDoing) => void) | undefined }

/** One step: whose it is, whether it is done, until when, and what was told of it as far as that is open. */
export function StepLine({ step, onDo }: Props) {
  const say = useSay()
  const called = useStepWords()
  const { fullDay } = useMoments()
  const { code, kind, side, mine, state, on, due, late, told, maySkip } = step
  const tone = late ? 'harm' : state === 'done' ? 'done' : state === 'skipped' ? 'note' : 'wait'
  return (
    <li className="stack">
      <p className="row wrap">
        <b>{called(code)}</b>
        <Chip tone={tone}>{late ? say('reunion.late') : say(`reunion-step-state.${state}`)}</Chip>
        <span className="small mid">
          {say(`reunion-side.${side}`)}
          {on && ` · ${fullDay(on)}`}
          {!on && due && ` · ${say('reunion.due', { day: fullDay(due) })}`}
        </span>
        {told?.owner && <bdi className="small">{told.owner}</bdi>}
      </p>
      {told?.followUp && (
        <p>
          <b>{say(`reunion-how.${told.followUp.how}`)}</b> ·{' '}
          {say(told.followUp.alone ? 'care-watch.seen-alone' : 'care-watch.not-alone')}
        </p>
      )}
      {told?.what && <p dir="auto">{told.what}</p>}
      {told?.words && (
        <p className="prose" dir="auto">
          {told.words}
        </p>
      )}
      {told?.evidence.map((one) => (
        <p className="small" key={JSON.stringify(one)}>
          {say(`reunion-evidence.${one.kind}`)}: <bdi>{evidenceIn(one, say)}</bdi>
        </p>
      ))}
      {onDo && mine && state === 'open' && (
        <p className="row wrap no-print">
          {kind === 'follow-up' ? (
            <Act onDo={() => onDo({ do: 'follow-up', step })} words={say('reunion-act.follow-up')} of={called(code)} />
          ) : (
            <Act onDo={() => onDo({ do: 'done', step })} words={say('reunion-act.done')} of={called(code)} />
          )}
          <Act onDo={() => onDo({ do: 'planned', step })} words={say('reunion-act.planned')} of={called(code)} />
          {maySkip && (
            <Act onDo={() => onDo({ do: 'skipped', step })} words={say('reunion-act.skipped')} of={called(code)} />
          )}
        </p>
      )}
    </li>
  )
}

const Act = ({ onDo, words, of }: { onDo: () => void; words: string; of: string }) => (
  <Button look="quiet" onClick={onDo} aria-label={`${words}: ${of}`}>
    {words}
  </Button>
)

const evidenceIn = (one: Evidence, say: Say): string =>
  one.kind === 'dna'
    ? `${one.laboratory} · ${one.number}`
    : one.kind === 'elsewhere'
      ? one.where
      : say('reunion.paper-kept')
