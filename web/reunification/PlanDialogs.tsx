import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import type { ReunificationShown, StepShown } from '../../domain/reunification/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { DeedName } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainSomebody } from './plain-somebody.ts'
import { inputOf } from './plan-input.ts'
import { usePlanAsks } from './use-plan-asks.ts'
import { useStepWords } from './use-step-words.ts'

export type PlanDoing =
  | { do: 'done' | 'planned' | 'skipped' | 'follow-up'; step: StepShown }
  | { do: 'handed-over' | 'received' | 'not-received' | 'end' }
const DEEDS: Readonly<Record<PlanDoing['do'], DeedName>> = {
  done: 'turn-step',
  planned: 'turn-step',
  skipped: 'turn-step',
  'follow-up': 'record-follow-up',
  'handed-over': 'confirm-handover',
  received: 'confirm-handover',
  'not-received': 'confirm-handover',
  end: 'end-reunification',
}
type Props = { doing: PlanDoing; plan: ReunificationShown; purpose: Purpose; onClose: () => void }

/** Writes down one thing about a plan. */
export function PlanDialog({ doing, plan, purpose, onClose }: Props) {
  const say = useSay()
  const called = useStepWords()
  const needsColleagues = doing.do === 'planned' || doing.do === 'follow-up'
  const colleagues = useLook<ColleaguesShown>('list-colleagues', purpose, {}, { enabled: needsColleagues })
  const workers = (colleagues.data?.colleagues ?? []).map(({ id, name }) => ({ value: id as string, label: name }))
  // Whoever receives is who they were handed over to: the guard was asked about nobody else.
  const handedTo = doing.do === 'received' ? plan.handover.at(-1)?.adult.person?.id : undefined
  const adults = plan.to.flatMap((who) =>
    who.person && (handedTo === undefined || who.person.id === handedTo)
      ? [{ value: who.person.id as string, label: plainSomebody(who, say) }]
      : [],
  )
  const asks = usePlanAsks({ workers, adults, laws: plan.laws })
  const title = say(`reunion-act.${doing.do}`)
  return (
    <AskDialog
      title={'step' in doing ? `${title}: ${called(doing.step.code)}` : title}
      asks={asks(doing)}
      start={{ on: today(), ...(adults.length === 1 && { adult: adults[0]!.value }) }}
      deed={DEEDS[doing.do]}
      purpose={purpose}
      inputOf={(answers) => inputOf(doing, plan, answers)}
      onClose={onClose}
    >
      {doing.do === 'received' && (
        <p className="small mid">{say('reunion-act.received-note', { other: say('reunion-act.not-received') })}</p>
      )}
    </AskDialog>
  )
}
