import type { Purpose } from '../../ground/categories.ts'
import type { File } from '../cases/CasePage.tsx'
import { AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { asksOf, DEED_OF, emptyAnswers, inputOf } from './asylum-steps.ts'

export type Step =
  | { does: 'claim' }
  | { does: 'interview' | 'ruling'; claim: string }
  | { does: 'end-interview'; interview: string; seen: number }
  | { does: 'notify' | 'appeal'; ruling: string }
type Props = { step: Step; file: File; purpose: Purpose; onClose: () => void }

/** One step of the procedure: what is asked depends on the step. */
export function AsylumDialog({ step, file, purpose, onClose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const people = file.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  const asks = asksOf(step).map(({ key, as, options, words, may = false }) => ({
    key,
    as,
    may,
    label: say(`asylum-ask.${key}`),
    options:
      key === 'person' ? people : options.map((value) => ({ value, label: known(`${words}.${value}`) ?? value })),
  }))
  return (
    <AskDialog
      title={say(`asylum-act.${step.does}`)}
      asks={asks}
      start={emptyAnswers(file.focus, today())}
      deed={DEED_OF[step.does]}
      purpose={purpose}
      inputOf={(answers) => inputOf(step, answers, file.id)}
      onClose={onClose}
    />
  )
}
