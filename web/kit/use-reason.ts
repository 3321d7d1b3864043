import { Refusal, Unreachable } from '../api/ask.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** Says why something was refused or could not be reached, in the words of the screen. */
export function useReason(): (error: Error) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return (error) => {
    if (error instanceof Unreachable) return say('trouble.nobody-answered')
    if (error instanceof Refusal) return known(`reason.${error.code}`, error.values) ?? error.message
    return say('trouble.fault')
  }
}
