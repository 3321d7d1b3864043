import { Check, RotateCcw } from 'lucide-react'
import type { TaskShown } from '../../domain/cases/words.ts'
import { Button } from '../kit/Button.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

type Props = { task: TaskShown; words: string; onFinish: () => void; onReopen: () => void }

/** One task: what and until when, or what came of it. */
export function TaskLine({ task, words, onFinish, onReopen }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { due, when } = useMoments()
  const { finished, owner } = task
  if (finished)
    return (
      <li className="dim">
        <span>
          <s>{words}</s> · {known(`task-outcome.${finished.outcome}`)} · {when(finished.at)} · <bdi>{finished.by}</bdi>
        </span>
        <Button look="quiet" icon={RotateCcw} onClick={onReopen} aria-label={`${say('task.reopen')}: ${words}`}>
          {say('task.reopen')}
        </Button>
      </li>
    )
  return (
    <li>
      <span>
        {words}
        <span className={`small ${task.due < today() ? 'harm-c' : 'dim'}`}> · {due(task.due)}</span>
        {owner && (
          <span className="small dim">
            {' · '}
            <bdi>{owner}</bdi>
          </span>
        )}
      </span>
      <Button look="quiet" icon={Check} onClick={onFinish} aria-label={`${say('task.finish')}: ${words}`}>
        {say('task.finish')}
      </Button>
    </li>
  )
}
