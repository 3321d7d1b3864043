import { useId } from 'react'

export type Answer<Value extends string> = { value: Value; label: string; more?: string }
type Props<Value extends string> = {
  label: string
  value: Value | ''
  answers: readonly Answer<Value>[]
  onChoose: (value: Value) => void
  two?: boolean
}

/** Answers that need a word each: one below the other, the whole line can be pressed. */
export function Options<Value extends string>({ label, value, answers, onChoose, two }: Props<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className={two ? 'opts two' : 'opts'}>
        {answers.map((answer) => (
          <label className="opt" key={answer.value}>
            <input
              type="radio"
              name={name}
              value={answer.value}
              checked={value === answer.value}
              onChange={() => onChoose(answer.value)}
            />
            <span>{answer.label}</span>
            {answer.more && <span className="d">{answer.more}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
