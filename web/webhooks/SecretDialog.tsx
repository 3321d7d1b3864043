import { useState } from 'react'
import type { HookSecretShown } from '../../bridges/webhooks/words.ts'
import { Refusal } from '../api/ask.ts'
import { questions } from '../api/questions.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'

/** The secret of an endpoint, shown this once and only when it is asked for. It lives as long as this dialog does. */
export function SecretDialog({ hook, onClose }: { hook: string; onClose: () => void }) {
  const say = useSay()
  const [secret, setSecret] = useState<string>()
  const [refusal, setRefusal] = useState<Error>()
  const show = async () => {
    try {
      setSecret((await look<HookSecretShown>('read-hook-secret', 'administration', { hook })).secret)
      await questions.invalidateQueries({ queryKey: ['look', 'list-hooks'] })
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal(500, { code: 'fault' }))
    }
  }
  return (
    <Dialog
      title={say('hooks.secret')}
      onClose={onClose}
      acts={
        secret ? (
          <Button look="main" onClick={onClose}>
            {say('hooks.secret-kept')}
          </Button>
        ) : (
          <>
            <Button look="main" onClick={() => void show()}>
              {say('hooks.secret-show')}
            </Button>
            <Button onClick={onClose}>{say('act.cancel')}</Button>
          </>
        )
      }
    >
      <p>{say('hooks.secret-how')}</p>
      {secret && (
        <p className="address" role="status">
          <bdi dir="ltr">{secret}</bdi>
        </p>
      )}
      <Note tone="wait">{say('hooks.secret-once')}</Note>
      <Refused error={refusal} />
    </Dialog>
  )
}
