import { useState } from 'react'
import type { AnswerValue } from '../../domain/forms/words.ts'
import { asciiDigits } from '../../ground/ascii-digits.ts'
import { Input } from '../kit/Input.tsx'

type Props = {
  value: AnswerValue | null
  whole: boolean
  onAnswer: (value: AnswerValue | null) => void
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | undefined
}

/** A number in the digits of any script. What is no number stays as it was typed, and is said to be none. */
export function NumberInput({ value, whole, onAnswer, ...rest }: Props) {
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  const shown = read(typed) === value ? typed : value === null ? '' : String(value)
  return (
    <Input
      {...rest}
      inputMode={whole ? 'numeric' : 'decimal'}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value)
        onAnswer(read(event.target.value))
      }}
    />
  )
}

function read(typed: string): number | string | null {
  const text = asciiDigits(typed).trim().replace('٫', '.').replace(',', '.')
  if (text === '') return null
  return /^-?\d{1,13}(?:\.\d{1,6})?$/.test(text) ? Number(text) : typed
}
