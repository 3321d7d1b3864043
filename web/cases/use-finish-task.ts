import type { TaskShown } from '../../domain/cases/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { tell } from '../kit/UndoBar.tsx'
import { useReason } from '../kit/use-reason.ts'
import { useSay } from '../locales/use-say.ts'

/** Finishes a task, with ten seconds to take it back; after that it is taken back from the list of tasks. */
export function useFinishTask(purpose: Purpose) {
  const say = useSay()
  const reason = useReason()
  const again = () => questions.invalidateQueries({ queryKey: ['look'] })
  const reopen = async (task: TaskShown) => {
    try {
      await doDeed('reopen-task', purpose, { task: task.id })
      await again()
    } catch (error) {
      tell(reason(error as Error))
    }
  }
  return async (task: TaskShown, words: string, outcome: 'done' | 'not-needed' | 'not-possible' = 'done') => {
    try {
      await doDeed('finish-task', purpose, { task: task.id, outcome })
      await again()
      tell(say('task.finished', { words }), () => void reopen(task))
    } catch (error) {
      tell(reason(error as Error))
    }
  }
}
