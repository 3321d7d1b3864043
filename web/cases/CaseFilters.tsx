import type { ReactNode } from 'react'
import { CaseKind, type Stage } from '../../domain/cases/words.ts'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

export type Filters = { stage: Stage | ''; kind: CaseKind | ''; state: 'open' | 'closed' | 'all'; mine: boolean }
type Props = { filters: Filters; stages: readonly Stage[]; onChange: (filters: Filters) => void; children: ReactNode }

/** Which cases to show. */
export function CaseFilters({ filters, stages, onChange, children }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  return (
    <div className="filters">
      {children}
      <Field label={say('cases.stage')}>
        <Select
          value={filters.stage}
          options={[
            { value: '', label: say('cases.any') },
            ...stages.map((value) => ({ value, label: known(`stage.${value}`) ?? value })),
          ]}
          onChoose={(stage) => onChange({ ...filters, stage: stage as Filters['stage'] })}
        />
      </Field>
      <Field label={say('needs.case-kind')}>
        <Select
          value={filters.kind}
          options={[
            { value: '', label: say('cases.any') },
            ...CaseKind.options.map((value) => ({ value, label: say(`case-kind.${value}`) })),
          ]}
          onChoose={(kind) => onChange({ ...filters, kind: kind as Filters['kind'] })}
        />
      </Field>
      <Segmented
        label={say('cases.state')}
        value={filters.state}
        options={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: say(`cases.state-${value}`) }))}
        onChoose={(state) => onChange({ ...filters, state })}
      />
      <Picks
        label={say('cases.whose')}
        options={[{ value: 'mine', label: say('cases.mine') }]}
        chosen={filters.mine ? ['mine'] : []}
        onToggle={() => onChange({ ...filters, mine: !filters.mine })}
      />
    </div>
  )
}
