import { Check, Plus, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'
import { openTasks } from './open-tasks.ts'
import { TaskDialog } from './TaskDialog.tsx'
import { useFinishTask } from './use-finish-task.ts'
import { useTaskWords } from './use-task-words.ts'

type Props = { file: File; work: FileWork; purpose: Purpose }

/** Everything to be done, and what was done. A finished task can be taken back. */
export function TasksSection({ file, work, purpose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { due, when } = useMoments()
  const words = useTaskWords(file)
  const finish = useFinishTask(purpose)
  const reopen = useDeed('reopen-task', purpose)
  const [setting, setSetting] = useState(false)
  const finished = work.tasks.filter((task) => task.finished)
  return (
    <section className="box" id="tasks" aria-labelledby="tasks-head">
      <div className="boxhead row">
        <h2 id="tasks-head">{say('case.tasks')}</h2>
        {!file.closed && (
          <Button look="quiet" icon={Plus} className="end" onClick={() => setSetting(true)}>
            {say('task.set')}
          </Button>
        )}
      </div>
      <Refused error={reopen.refusal} />
      <ul className="lines">
        {work.tasks.length === 0 && <li className="dim">{say('task.none')}</li>}
        {openTasks(work.tasks).map((task) => (
          <li key={task.id}>
            <span>
              {words(task)}
              <span className={`small ${task.due < today() ? 'harm-c' : 'dim'}`}> · {due(task.due)}</span>
              {task.owner && (
                <span className="small dim">
                  {' · '}
                  <bdi>{task.owner}</bdi>
                </span>
              )}
            </span>
            <Button look="quiet" icon={Check} onClick={() => void finish(task, words(task))} aria-label={`${say('task.finish')}: ${words(task)}`}>
              {say('task.finish')}
            </Button>
          </li>
        ))}
        {finished.map((task) => (
          <li key={task.id} className="dim">
            <span>
              <s>{words(task)}</s> · {known(`task-outcome.${task.finished!.outcome}`)} · {when(task.finished!.at)} ·{' '}
              <bdi>{task.finished!.by}</bdi>
            </span>
            <Button look="quiet" icon={RotateCcw} onClick={() => void reopen.send({ task: task.id })} aria-label={`${say('task.reopen')}: ${words(task)}`}>
              {say('task.reopen')}
            </Button>
          </li>
        ))}
      </ul>
      {setting && <TaskDialog file={file} purpose={purpose} onClose={() => setSetting(false)} />}
    </section>
  )
}
