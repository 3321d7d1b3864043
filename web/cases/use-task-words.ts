import type { TaskShown } from '../../domain/cases/words.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { File } from './CasePage.tsx'

/** Says a task: in the worker's own words, or for a task that the house set, in the words for its code. */
export function useTaskWords(file: File): (task: TaskShown) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return ({ what, code, person }) => {
    if (what) return what
    const name = plainName(file.people.find(({ id }) => id === person)?.names ?? [], true)
    return known(`task-code.${code}`, { name }) ?? say('why.task')
  }
}
