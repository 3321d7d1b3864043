import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FieldKind, type FormSection } from '../../domain/forms/words.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { movedField, withField } from './draft-edits.ts'
import { useEditing } from './editing.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { LabelFields } from './LabelFields.tsx'
import { labelIn } from './label-in.ts'
import { ProblemWords } from './ProblemWords.tsx'

type Props = {
  section: FormSection
  nth: number
  onChange: (section: FormSection) => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
  /** The key of the field that was added. */
  onAdd: (kind: FieldKind) => string
}

/** A section of a draft with its fields, in the order in which they are asked. */
export function SectionEditor({ section, nth, onChange, onRemove, onMove, onAdd }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { problems } = useEditing()
  const [kind, setKind] = useState<FieldKind>('text')
  const [open, setOpen] = useState<string>()
  const label = labelIn(section.label, language) || say('forms.section', { nth: nth + 1 })
  return (
    <section className="box">
      <div className="boxhead row wrap">
        <h2>{label}</h2>
        <span className="row end">
          <Button look="quiet" icon={ArrowUp} aria-label={say('forms.up', { label })} onClick={() => onMove(-1)} />
          <Button look="quiet" icon={ArrowDown} aria-label={say('forms.down', { label })} onClick={() => onMove(1)} />
          <Button look="quiet" icon={Trash2} aria-label={say('forms.out', { label })} onClick={onRemove} />
        </span>
      </div>
      <div className="form-inside stack-3">
        <LabelFields
          what={say('forms.section-label')}
          labels={section.label}
          onChange={(next) => onChange({ ...section, label: next })}
        />
        <ProblemWords problems={problems.filter(({ at }) => at === section.key)} />
        <ul className="field-editors">
          {section.fields.map((field, at) => (
            <FieldEditor
              key={
                at > 0 && section.fields.findIndex(({ key }) => key === field.key) < at
                  ? `${field.key} ${at}`
                  : field.key
              }
              field={field}
              isOpen={open === field.key}
              onOpen={(isOpen) => setOpen((now) => (isOpen ? field.key : now === field.key ? undefined : now))}
              onChange={(next) => {
                if (next && next.key !== field.key) setOpen(next.key)
                onChange(withField(section, at, next))
              }}
              onMove={(by) => onChange(movedField(section, at, by))}
            />
          ))}
        </ul>
        {section.fields.length === 0 && <p className="dim">{say('forms.section-empty')}</p>}
        <div className="row wrap bottom">
          <Field label={say('forms.kind')}>
            <Select
              value={kind}
              options={FieldKind.options.map((value) => ({ value, label: say(`field-kind.${value}`) }))}
              onChoose={(next) => setKind(next as FieldKind)}
            />
          </Field>
          <Button icon={Plus} onClick={() => setOpen(onAdd(kind))}>
            {say('forms.field-add', { section: label })}
          </Button>
        </div>
      </div>
    </section>
  )
}
