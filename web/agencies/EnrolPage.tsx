import { Link, useNavigate } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { doDeed } from '../api/outbox.ts'
import { makePasskey } from '../api/passkey.ts'
import { useHouse } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { Door } from './Door.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { readHalf } from './half-code.ts'
import { PasskeyEntry } from './PasskeyEntry.tsx'

/** A worker without a passkey, or who lost theirs, registers one with the codes that two people handed them. */
export function EnrolPage() {
  const say = useSay()
  const house = useHouse()
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ first: '', second: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const [first, second] = [readHalf(typed.first), readHalf(typed.second)]
  const register = async () => {
    setTried(true)
    if (!first || !second) return
    setBusy(true)
    setRefusal(undefined)
    const halves = [first, second]
    await makePasskey({ use: 'enrol', halves })
      .then((passkey) => doDeed('enrol', 'administration', { halves, passkey }))
      .then(() => setDone(true))
      .catch(setRefusal)
    setBusy(false)
  }
  const address = house.data?.address ?? location.origin
  if (done)
    return (
      <Door narrow title={say('enrol.done-title')}>
        <p>{say('enrol.done')}</p>
        <PasskeyEntry address={address} onIn={() => void navigate({ to: '/' })} />
      </Door>
    )
  const wrong = (read: string | undefined) => tried && !read
  return (
    <Door narrow title={say('enrol.title')}>
      <p>{say('enrol.how')}</p>
      <Elsewhere address={address} path="/enrol" />
      <HalfField
        label={say('enrol.first')}
        typed={typed.first}
        wrong={wrong(first)}
        onType={(text) => setTyped({ ...typed, first: text })}
      />
      <HalfField
        label={say('enrol.second')}
        typed={typed.second}
        wrong={wrong(second)}
        onType={(text) => setTyped({ ...typed, second: text })}
      />
      <Note>{say('enrol.what-follows')}</Note>
      <Refused error={refusal} />
      <div className="row">
        <Button look="main" icon={KeyRound} off={busy} onClick={() => void register()}>
          {say('enrol.register')}
        </Button>
        <Link to="/">{say('act.back')}</Link>
      </div>
    </Door>
  )
}

type Half = { label: string; typed: string; wrong: boolean; onType: (typed: string) => void }

function HalfField({ label, typed, wrong, onType }: Half) {
  const say = useSay()
  return (
    <Field label={label} wrong={wrong ? say('enrol.code-wrong') : undefined}>
      <Input
        dir="ltr"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  )
}
