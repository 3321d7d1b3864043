import type { TaskShown } from '../../domain/cases/words.ts'

/** Tasks that wait, the most urgent first. */
export const openTasks = (tasks: readonly TaskShown[]): TaskShown[] =>
  tasks.filter(({ finished }) => !finished).sort((a, b) => (a.due < b.due ? -1 : 1))
