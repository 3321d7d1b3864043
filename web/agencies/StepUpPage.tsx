import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MySignIns } from '../../domain/agencies/words.ts'
import { doDeed } from '../api/outbox.ts'
import { makePasskey } from '../api/passkey.ts'
import { questions } from '../api/questions.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { useSignOut } from '../shell/use-sign-out.ts'
import { ConfirmWithPasskey } from './ConfirmWithPasskey.tsx'
import { Door } from './Door.tsx'
import { leave } from './enter.ts'

/** Who came in by anything but a passkey sees nobody yet: the passkey is still to come. */
export function StepUpPage() {
  const say = useSay()
  const signOut = useSignOut()
  const { signIn } = useMe()
  return (
    <Door narrow title={say('step-up.title')}>
      {signIn.strength === 'totp' ? (
        <NewPasskey />
      ) : (
        <>
          <p>{say('step-up.why')}</p>
          <ConfirmWithPasskey onDone={() => void questions.invalidateQueries({ queryKey: ['session'] })} />
          <p>
            <Link to="/enrol">{say('sign-in.no-passkey')}</Link>
          </p>
        </>
      )}
      <p>
        <Button onClick={() => void signOut()}>{say('act.sign-out')}</Button>
      </p>
    </Door>
  )
}

/** A new passkey in place of a lost one, as soon as two people have confirmed it. It ends this way in, too. */
function NewPasskey() {
  const say = useSay()
  const { data, refetch } = useLook<MySignIns>('read-my-sign-ins', 'administration', {}, { fresh: true })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const register = async () => {
    setBusy(true)
    setRefusal(undefined)
    await makePasskey({ use: 'add' })
      .then((passkey) => doDeed('add-passkey', 'administration', { passkey }))
      .then(leave)
      .catch(setRefusal)
    setBusy(false)
  }
  if (!data?.enrolment?.confirmer)
    return (
      <>
        <p>{say('recover.waits')}</p>
        <Button look="main" onClick={() => void refetch()}>
          {say('recover.look-again')}
        </Button>
      </>
    )
  return (
    <>
      <Button look="main" off={busy} onClick={() => void register()}>
        {say('recover.register')}
      </Button>
      <Refused error={refusal} />
    </>
  )
}
