import { Check, Plus } from 'lucide-react'
import { useState } from 'react'
import type { TaskShown } from '../../domain/cases/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'
import { TaskDialog } from './TaskDialog.tsx'
import { useFinishTask } from './use-finish-task.ts'
import { useTaskWords } from './use-task-words.ts'

/** The one next act, with the one filled button; where nothing is due, to set something. */
export function NextAct({ file, next, purpose }: { file: File; next: TaskShown | undefined; purpose: Purpose }) {
  const say = useSay()
  const { due } = useMoments()
  const words = useTaskWords(file)
  const finish = useFinishTask(purpose)
  const [setting, setSetting] = useState(false)
  return (
    <div>
      <h2>{say('case.next')}</h2>
      {next && !file.closed && (
        <>
          <p>
            <b className={next.due < today() ? 'harm-c' : ''}>{due(next.due)}</b>
            <br />
            {words(next)}
          </p>
          <Button look="main" wide icon={Check} className="next-act" onClick={() => void finish(next, words(next))}>
            {say('task.finish')}
          </Button>
        </>
      )}
      {(!next || file.closed) && <p className="dim">{say(file.closed ? 'case.closed-nothing' : 'case.no-next')}</p>}
      {!next && !file.closed && (
        <Button look="main" wide icon={Plus} className="next-act" onClick={() => setSetting(true)}>
          {say('task.set')}
        </Button>
      )}
      {setting && <TaskDialog file={file} purpose={purpose} onClose={() => setSetting(false)} />}
    </div>
  )
}
