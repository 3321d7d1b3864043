import { ArrowDown, ArrowUp, CircleAlert, Trash2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { FormField } from '../../domain/forms/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useEditing } from './editing.ts'
import { FieldBody } from './FieldBody.tsx'
import { labelIn } from './label-in.ts'

type Props = {
  field: FormField
  onChange: (field: FormField | undefined) => void
  onMove: (by: -1 | 1) => void
  isOpen: boolean
  onOpen: (open: boolean) => void
}

/** One field of a draft. What was published keeps its key, its kind and what it counts as. */
export function FieldEditor({ field, onChange, onMove, isOpen, onOpen }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { problems } = useEditing()
  const own = problems.filter(({ at }) => at === field.key)
  const label = labelIn(field.label, language) || field.key
  return (
    <li className="field-editor">
      <details open={isOpen} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
        <summary>
          <b>{label}</b> <span className="small dim">{say(`field-kind.${field.kind}`)}</span>{' '}
          {own.length > 0 && (
            <Chip tone="harm" icon={CircleAlert}>
              {say('forms.problem-count', { count: own.length })}
            </Chip>
          )}
        </summary>
        <FieldBody field={field} onChange={onChange} />
      </details>
      <FieldActs label={label} onMove={onMove} onRemove={() => onChange(undefined)} />
    </li>
  )
}

type Acts = { label: string; onMove: Props['onMove']; onRemove: () => void }

function FieldActs({ label, onMove, onRemove }: Acts) {
  const say = useSay()
  const move = ({ currentTarget }: MouseEvent, by: -1 | 1) => {
    onMove(by)
    requestAnimationFrame(() => (currentTarget as HTMLElement).focus()) // what is moved lets go of the keyboard
  }
  return (
    <div className="row wrap">
      <Button
        look="quiet"
        icon={ArrowUp}
        aria-label={say('forms.up', { label })}
        onClick={(event) => move(event, -1)}
      />
      <Button
        look="quiet"
        icon={ArrowDown}
        aria-label={say('forms.down', { label })}
        onClick={(event) => move(event, 1)}
      />
      <Button look="quiet" icon={Trash2} aria-label={say('forms.out', { label })} onClick={onRemove} />
    </div>
  )
}
