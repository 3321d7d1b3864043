import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** What a step is called. What a mission has added itself, and follow-ups, are said as such. */
export function useStepWords(): (code: string) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return (code) => {
    if (code.startsWith('next-')) return say('reunion.next-step')
    return known(`reunion-step.${code}`) ?? code
  }
}
