import { useId } from 'react'
import type { Option } from './Select.tsx'

type Props<Value extends string> = {
  label: string
  value: Value | ''
  options: readonly (Option & { value: Value })[]
  onChoose: (value: Value) => void
  fill?: boolean
  hideLabel?: boolean
}

/** A few answers side by side, one of which holds. */
export function Segmented<Value extends string>({ label, value, options, onChoose, fill, hideLabel }: Props<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={hideLabel ? 'hide' : undefined}>{label}</legend>
      <div className={fill ? 'seg fill' : 'seg'}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
