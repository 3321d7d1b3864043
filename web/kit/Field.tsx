import { CircleAlert } from 'lucide-react'
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

type Control = ReactElement<{
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | undefined
}>
type Props = { label: ReactNode; hint?: ReactNode; wrong?: ReactNode; children: Control; hidden?: boolean; id?: string }

/** A control with its label above, what helps below, and what is wrong beside it; what was typed stays. */
export function Field({ label, hint, wrong, children, hidden, id: fixed }: Props) {
  const own = useId()
  const id = fixed ?? own
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'hide' : undefined}>
        {label}
      </label>
      {cloneElement(children, { id, 'aria-describedby': told || undefined, 'aria-invalid': wrong ? true : undefined })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          <Icon of={CircleAlert} />
          <span>{wrong}</span>
        </p>
      )}
    </div>
  )
}
