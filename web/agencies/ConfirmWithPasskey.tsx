import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { doDeed } from '../api/outbox.ts'
import { provePasskey } from '../api/passkey.ts'
import { questions } from '../api/questions.ts'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'

/** One button: the worker proves that it is still they. In a demonstration that was entered by name there is nothing to prove. */
export function ConfirmWithPasskey({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const { signIn } = useMe()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const confirm = async () => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const proof = signIn.strength === 'demonstration' ? null : await provePasskey('confirm')
      await doDeed('confirm-sign-in', 'administration', { proof })
      void questions.invalidateQueries({ queryKey: ['session'] })
      onDone()
    } catch (error) {
      setRefusal(error as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="stack-3">
      <Button look="main" icon={KeyRound} off={busy} onClick={() => void confirm()}>
        {say('confirm.act')}
      </Button>
      <Refused error={refusal} />
    </div>
  )
}
