import type { Problem } from '../../bridges/outside/words.ts'
import { useSay } from '../locales/use-say.ts'

/** What came of a try, in words; with the number that was answered, where there was an answer. */
export function useAnswerWords() {
  const say = useSay()
  return ({ problem, status }: { problem: Problem | null; status: number | null }): string => {
    const words = problem ? say(`hook-problem.${problem}`) : ''
    return status === null ? words : `${words} ${say('hooks.answered', { status: String(status) })}`.trim()
  }
}
