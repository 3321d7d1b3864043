import { useState } from 'react'
import { FieldKind, type FormField, MergeClass } from '../../domain/forms/words.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { CountsAs } from './CountsAs.tsx'
import { changed } from './draft-edits.ts'
import { useEditing } from './editing.ts'
import { FieldLimits } from './FieldLimits.tsx'
import { LabelFields } from './LabelFields.tsx'
import { ProblemWords } from './ProblemWords.tsx'

type Props = { field: FormField; onChange: (field: FormField) => void }

/** Everything that is said of a field, and beside it what is wrong. */
export function FieldBody({ field, onChange }: Props) {
  const say = useSay()
  const { published, problems } = useEditing()
  const isFixed = published.has(field.key)
  return (
    <div className="stack-3 form-body">
      <LabelFields
        what={say('forms.label')}
        labels={field.label}
        onChange={(next) => onChange({ ...field, label: next })}
      />
      {field.kind !== 'note' && (
        <CountsAs as={field.as} isFixed={isFixed} onChange={(as) => onChange(changed(field, 'as', as))} />
      )}
      <FieldKinds field={field} isFixed={isFixed} onChange={onChange} />
      <FieldLimits field={field} isFixed={isFixed} onChange={onChange} />
      <details>
        <summary>{say('forms.help')}</summary>
        <LabelFields
          long
          what={say('forms.help')}
          labels={field.help}
          onChange={(next) => onChange({ ...field, help: next })}
        />
      </details>
      <ProblemWords problems={problems.filter(({ at }) => at === field.key)} />
    </div>
  )
}

/** Its key, its kind, and what becomes of two changes. */
function FieldKinds({ field, isFixed, onChange }: Props & { isFixed: boolean }) {
  const say = useSay()
  const [key, setKey] = useState(field.key)
  return (
    <div className="form-labels">
      <Field label={say('forms.key')} hint={say(isFixed ? 'forms.fixed' : 'forms.key-hint')}>
        <Input
          dir="ltr"
          value={key}
          disabled={isFixed}
          onChange={(event) => setKey(toKey(event.target.value))}
          onBlur={() => key !== field.key && onChange({ ...field, key: key || field.key })}
        />
      </Field>
      <Field label={say('forms.kind')}>
        <Select
          value={field.kind}
          disabled={isFixed}
          options={FieldKind.options.map((value) => ({ value, label: say(`field-kind.${value}`) }))}
          onChoose={(kind) => onChange({ ...field, kind: kind as FieldKind })}
        />
      </Field>
      {field.kind !== 'note' && (
        <Field label={say('forms.merge')} hint={say(`merge-class-hint.${field.merge ?? 'plain'}`)}>
          <Select
            value={field.merge ?? 'plain'}
            options={MergeClass.options.map((value) => ({ value, label: say(`merge-class.${value}`) }))}
            onChoose={(merge) => onChange({ ...field, merge: merge as MergeClass })}
          />
        </Field>
      )}
    </div>
  )
}

const toKey = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
