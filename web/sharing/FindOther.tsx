import { type FormEvent, useState } from 'react'
import type { PeopleFound } from '../../domain/matching/words.ts'
import { useRegistrationPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Options } from '../kit/Options.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { today } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { askedFrom } from '../matching/from-typed.ts'
import { ageWords } from '../people/read-born.ts'
import { plainName } from '../people/show-name.ts'

type Props = { not: string; chosen: string; onChoose: (person: string) => void }

/** Finds somebody who does not stand in this file, as far as the worker may find them. */
export function FindOther({ not, chosen, onChoose }: Props) {
  const say = useSay()
  const join = useJoin()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const { data, error, refetch } = useLook<PeopleFound>(
    'search-people',
    useRegistrationPurpose(),
    askedFrom(text, today()),
    { enabled: text !== '' },
  )
  const found = (data?.found ?? []).filter(({ person }) => person !== not)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setText(typed.trim())
  }
  return (
    <div className="stack-3 find-other">
      <form onSubmit={search} className="stack">
        <Field label={say('order.search')}>
          <Input dir="auto" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        <Button type="submit">{say('search.go')}</Button>
      </form>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && found.length === 0 && <p className="dim">{say('order.nobody-found')}</p>}
      {found.length > 0 && (
        <Options
          label={say('order.found')}
          value={chosen}
          answers={found.map(({ person, names, born }) => ({
            value: person as string,
            label: plainName(names),
            more: born ? join([say('age.years', { age: ageWords(born, today()) })]) : say('age.unknown'),
          }))}
          onChoose={onChoose}
        />
      )}
    </div>
  )
}
