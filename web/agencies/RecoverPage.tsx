import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { Door } from './Door.tsx'
import { enter } from './enter.ts'

/** Who lost their passkey and has one-time codes comes in this way, and no further than to a new passkey. */
export function RecoverPage() {
  const say = useSay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ number: '', code: '' })
  const [refusal, setRefusal] = useState<Error>()
  const come = () =>
    enter({ number: typed.number.replace(/\D/g, ''), code: typed.code.replace(/\D/g, '') })
      .then(() => navigate({ to: '/' }))
      .catch(setRefusal)
  return (
    <Door narrow title={say('recover.title')}>
      <p>{say('recover.how')}</p>
      <Field label={say('recover.number')}>
        <Input
          dir="ltr"
          inputMode="numeric"
          value={typed.number}
          onChange={(event) => setTyped({ ...typed, number: event.target.value })}
        />
      </Field>
      <Field label={say('recover.code')}>
        <Input
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={typed.code}
          onChange={(event) => setTyped({ ...typed, code: event.target.value })}
        />
      </Field>
      <Refused error={refusal} />
      <div className="row">
        <Button look="main" onClick={() => void come()}>
          {say('recover.enter')}
        </Button>
        <Link to="/">{say('act.back')}</Link>
      </div>
    </Door>
  )
}
