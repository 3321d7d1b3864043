import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'
import { openTasks } from './open-tasks.ts'
import { TaskDialog } from './TaskDialog.tsx'
import { TaskLine } from './TaskLine.tsx'
import { useFinishTask } from './use-finish-task.ts'
import { useTaskWords } from './use-task-words.ts'

type Props = { file: File; work: FileWork; purpose: Purpose }

/** Everything to be done, and what was done. A finished task can be taken back. */
export function TasksSection({ file, work, purpose }: Props) {
  const say = useSay()
  const words = useTaskWords(file)
  const finish = useFinishTask(purpose)
  const reopen = useDeed('reopen-task', purpose)
  const [setting, setSetting] = useState(false)
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
        {[...openTasks(work.tasks), ...work.tasks.filter((task) => task.finished)].map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            words={words(task)}
            onFinish={() => void finish(task, words(task))}
            onReopen={() => void reopen.send({ task: task.id })}
          />
        ))}
      </ul>
      {setting && <TaskDialog file={file} purpose={purpose} onClose={() => setSetting(false)} />}
    </section>
  )
}
