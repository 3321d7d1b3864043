import type { FamilyAround } from '../../domain/families/words.ts'
import { AskedBy, TracingAction } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Props = { around: FamilyAround; purpose: Purpose; onClose: () => void }

/** Opens a search from the page of a family: who of it seeks, and whom of those who are not here. */
export function OpenTracingDialog({ around, purpose, onClose }: Props) {
  const say = useSay()
  const missing = new Set(around.family.separations.map(({ person }) => person as string))
  const people = around.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  const here = people.filter(({ value }) => !missing.has(value))
  const of = <T extends string>(values: readonly T[], group: 'tracing-asked' | 'tracing-action') =>
    values.map((value) => ({ value: value as string, label: say(`${group}.${value}` as 'tracing-asked.child') }))
  return (
    <AskDialog
      title={say('tracing.open')}
      asks={[
        { key: 'seeker', label: say('tracing.who-seeks'), as: 'choice', options: here },
        {
          key: 'sought',
          label: say('tracing.whom'),
          as: 'many',
          options: people.filter(({ value }) => missing.has(value)),
        },
        { key: 'askedBy', label: say('tracing.asked-by'), as: 'choice', options: of(AskedBy.options, 'tracing-asked') },
        {
          key: 'action',
          label: say('tracing.how'),
          as: 'choice',
          options: of(TracingAction.options, 'tracing-action'),
        },
        { key: 'statement', label: say('tracing.statement'), as: 'words', may: true },
        { key: 'place', label: say('tracing.place'), as: 'line', may: true },
        { key: 'neverTell', label: say('tracing.never-tell'), as: 'many', options: people, may: true },
        { key: 'never', label: say('tracing.never'), as: 'words', may: true },
      ]}
      start={{
        seeker: here[0]?.value ?? '',
        sought: [...missing].join(' '),
        askedBy: 'relative',
        action: 'individual',
      }}
      deed="open-tracing"
      purpose={purpose}
      inputOf={(answers) => {
        const told = (key: string) => answers[key]?.trim() || undefined
        const several = (key: string) => (answers[key] ?? '').split(' ').filter(Boolean)
        const words = { statement: told('statement'), place: told('place'), never: told('never') }
        return {
          ...{ id: newDeedId(), seeker: answers['seeker'], askedBy: answers['askedBy'], action: answers['action'] },
          sought: several('sought').map((person) => ({ id: newDeedId(), person })),
          neverTell: several('neverTell'),
          ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
        }
      }}
      onClose={onClose}
    />
  )
}
