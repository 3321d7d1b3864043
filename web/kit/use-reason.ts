import { Refusal, Unreachable } from '../api/ask.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** Says why something was refused or could not be reached, in the words of the screen. */
export function useReason(): (error: Error) => string {
  const say = useSay()
  const known = useSayIfKnown()
  /** Of a part of the data a refusal knows only the code. */
  const said = ({ category, ...values }: Refusal['values']) =>
    category === undefined ? values : { ...values, category: known(`category.${category}`) ?? category }
  return (error) => {
    if (error instanceof Unreachable) return say('trouble.nobody-answered')
    if (error instanceof Refusal) return known(`reason.${error.code}`, said(error.values)) ?? error.message
    return say('trouble.fault')
  }
}
