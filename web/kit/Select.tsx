import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Icon } from './Icon.tsx'

export type Option = { value: string; label: string }
type Props = Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
  options: readonly Option[]
  onChoose: (value: string) => void
}

/** The device's own list to choose from: every phone and every screen reader knows it. */
export function Select({ options, onChoose, className, ...rest }: Props) {
  return (
    <span className="select">
      <select
        className={className ? `in ${className}` : 'in'}
        onChange={(event) => onChoose(event.target.value)}
        {...rest}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} />
    </span>
  )
}
