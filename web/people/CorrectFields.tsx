import { type PersonShown, Sex } from '../../domain/people/words.ts'
import type { Calendar } from '../../ground/partial-date.ts'
import { DateAsTold } from '../kit/DateAsTold.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Typed } from './correction.ts'
import { plainName } from './show-name.ts'

type Props = { person: PersonShown; typed: Typed; onChange: (typed: Typed) => void }

/** What can be put right about a person, as it was written down. */
export function CorrectFields({ person, typed, onChange }: Props) {
  const say = useSay()
  return (
    <>
      {typed.names.map((name, at) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a name is known by its place among the person's names
          key={at}
          label={say(at === 0 ? 'correct.name-told' : 'correct.name-other')}
        >
          <Input
            value={name}
            onChange={(event) => onChange({ ...typed, names: typed.names.with(at, event.target.value) })}
          />
        </Field>
      ))}
      <Segmented
        label={say('register.sex')}
        value={typed.sex}
        options={Sex.options.map((value) => ({ value, label: say(`sex.${value}`, { age: 'adult' }) }))}
        onChoose={(sex) => onChange({ ...typed, sex })}
      />
      <Field label={say('register.age-or-date')}>
        <Input value={typed.born} onChange={(event) => onChange({ ...typed, born: event.target.value })} />
      </Field>
      <DateAsTold
        label={say('register.when-born', { name: plainName(person.names, true) })}
        typed={typed.born}
        calendar={typed.calendar}
        onChange={(born: string, calendar: Calendar) => onChange({ ...typed, born, calendar })}
      />
    </>
  )
}
