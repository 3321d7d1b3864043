import type { ReactNode } from 'react'
import { CaseKind, type Stage } from '../../domain/cases/words.ts'
import type { CasesAsked } from '../../domain/filters/words.ts'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

type Props = {
  asked: CasesAsked
  stages: readonly Stage[]
  onChange: (asked: CasesAsked) => void
  children: ReactNode
}

/** Which cases to show. */
export function CaseFilters({ asked, stages, onChange, children }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { stage, kind, ...rest } = asked
  return (
    <div className="filters">
      {children}
      <Field label={say('cases.stage')}>
        <Select
          value={stage ?? ''}
          options={[
            { value: '', label: say('cases.any') },
            ...[...new Set([...stages, ...(stage ? [stage] : [])])].map((value) => ({
              value,
              label: known(`stage.${value}`) ?? value,
            })),
          ]}
          onChoose={(value) => onChange({ ...rest, ...(kind && { kind }), ...(value && { stage: value as Stage }) })}
        />
      </Field>
      <Field label={say('needs.case-kind')}>
        <Select
          value={kind ?? ''}
          options={[
            { value: '', label: say('cases.any') },
            ...CaseKind.options.map((value) => ({ value, label: say(`case-kind.${value}`) })),
          ]}
          onChoose={(value) =>
            onChange({ ...rest, ...(stage && { stage }), ...(value && { kind: value as CaseKind }) })
          }
        />
      </Field>
      <Segmented
        label={say('cases.state')}
        value={asked.state}
        options={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: say(`cases.state-${value}`) }))}
        onChoose={(state) => onChange({ ...asked, state })}
      />
      <Picks
        label={say('cases.whose')}
        options={[{ value: 'mine', label: say('cases.mine') }]}
        chosen={asked.mine ? ['mine'] : []}
        onToggle={() => onChange({ ...asked, mine: !asked.mine })}
      />
    </div>
  )
}
