import { Check } from 'lucide-react'
import { Icon } from './Icon.tsx'
import type { Option } from './Select.tsx'

type Props = {
  label: string
  options: readonly Option[]
  chosen: readonly string[]
  onToggle: (value: string) => void
  hideLabel?: boolean
}

/** Chips to pick any number of. */
export function Picks({ label, options, chosen, onToggle, hideLabel }: Props) {
  return (
    <fieldset>
      <legend className={hideLabel ? 'hide' : undefined}>{label}</legend>
      <div className="picks">
        {options.map(({ value, label: text }) => (
          <label className="pick" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <Icon of={Check} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
