import { useState } from 'react'
import { Refusal } from '../api/ask.ts'
import { provePasskey } from '../api/passkey.ts'
import { questions } from '../api/questions.ts'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { enter, leave } from './enter.ts'

/** The session is over while somebody works. What they typed stays; they come back as themselves, or leave. */
export function ComeBack() {
  const say = useSay()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const back = async () => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const proof = me.signIn.strength === 'demonstration' ? undefined : await provePasskey('sign-in')
      await enter(proof ? { proof } : { worker: me.id })
      await questions.invalidateQueries({ queryKey: ['look'] })
    } catch (error) {
      setRefusal(error instanceof Error ? error : new Refusal(500, {}))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say('come-back.title')}
      onClose={() => undefined}
      acts={
        <>
          <Button look="main" off={busy} onClick={() => void back()}>
            {say('come-back.act', { name: me.name })}
          </Button>
          <Button onClick={leave}>{say('come-back.leave')}</Button>
        </>
      }
    >
      <p>{say('come-back.why')}</p>
      <Refused error={refusal} />
    </Dialog>
  )
}
