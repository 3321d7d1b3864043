import { Service } from '../../domain/cases/words.ts'
import { Interpreter, type ItemKind, type ListingsFound, type PlannedShown } from '../../domain/plans/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import type { DeedName } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { type Answers, type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { useSpoken } from '../locales/use-spoken.ts'
import { plainName } from '../people/show-name.ts'

const DEEDS: Readonly<Record<ItemKind, DeedName>> = {
  goal: 'set-goal',
  service: 'plan-service',
  appointment: 'make-appointment',
}
type Props = { kind: ItemKind; file: File; items: readonly PlannedShown[]; purpose: Purpose; onClose: () => void }

/** Plans a goal, a service from the directory or elsewhere, or an appointment. */
export function PlanDialog({ kind, file, items, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const asks = useAsks(kind, file, items, purpose)
  const inputOf = (answers: Answers) => ({
    id: newDeedId(),
    case: file.id,
    owner: me.id,
    ...Object.fromEntries(asks.flatMap(({ key }) => (answers[key]?.trim() ? [[key, answers[key].trim()]] : []))),
    ...(kind === 'appointment' && { when: new Date(answers['when'] ?? '').toISOString() }),
  })
  return (
    <AskDialog
      title={say(`plan-add.${kind}`)}
      asks={asks}
      start={{ due: today(), interpreter: 'not-needed' }}
      deed={DEEDS[kind]}
      purpose={purpose}
      inputOf={inputOf}
      onClose={onClose}
    />
  )
}

function useAsks(kind: ItemKind, file: File, items: readonly PlannedShown[], purpose: Purpose): Ask[] {
  const say = useSay()
  const spoken = useSpoken()
  const { data } = useLook<ListingsFound>('find-listings', purpose, {}, { enabled: kind === 'service' })
  const none = { value: '', label: '–' }
  const services = Service.options.map((value) => ({ value: value as string, label: say(`service.${value}`) }))
  const offers = (data?.listings ?? []).map(({ id, name, place, openForNew }) => ({
    value: id as string,
    label: `${name}, ${place}${openForNew ? '' : ` (${say('directory.full')})`}`,
  }))
  const goals = items.filter((one) => one.kind === 'goal' && !one.over)
  const people = file.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  const choice = (key: string, label: string, options: Ask['options'] = [], may = true): Ask => ({
    key,
    label,
    as: 'choice',
    may,
    options: [none, ...options],
  })
  const interpreters = Interpreter.options.map((value) => ({
    value: value as string,
    label: say(`interpreter.${value}`),
  }))
  return [
    ...(kind === 'service' ? [choice('service', say('referral.service'), services, false)] : []),
    ...(kind === 'service' ? [choice('listing', say('plan.from-whom'), offers)] : []),
    { key: 'what', label: say(`plan-what.${kind}`), as: 'words' },
    choice('person', say('task.about'), people),
    ...(kind === 'appointment'
      ? [
          { key: 'when', label: say('plan.when'), as: 'moment' as const },
          choice('language', say('plan.language'), spoken),
          { ...choice('interpreter', say('asylum-ask.interpreter')), options: interpreters },
        ]
      : [{ key: 'due', label: say('task.due'), as: 'day' as const }]),
    ...(kind === 'goal' || goals.length === 0
      ? []
      : [
          choice(
            'goal',
            say('plan-kind.goal'),
            goals.map(({ id, what }) => ({ value: id as string, label: what ?? '' })),
          ),
        ]),
  ]
}
