import { Fingerprint, OctagonAlert } from 'lucide-react'
import type { Purpose } from '../../ground/categories.ts'
import { Refusal } from '../api/ask.ts'
import { useHouse } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useReason } from '../kit/use-reason.ts'
import { useSay } from '../locales/use-say.ts'

type Props = { error: Error | undefined; purpose: Purpose; onConfirmed: () => void }

/** Why it was not done; and where only a fresh word is lacking that it is still they, the way to give it and go on. */
export function ConfirmFirst({ error, purpose, onConfirmed }: Props) {
  const say = useSay()
  const reason = useReason()
  const house = useHouse()
  const { send, sending, refusal } = useDeed('confirm-sign-in', purpose)
  if (!(error instanceof Refusal) || error.code !== 'sign-in-not-fresh') return <Refused error={error} />
  const confirm = async () => {
    if (await send({ proof: null })) onConfirmed()
  }
  return (
    <Note tone="wait" icon={OctagonAlert} role="alert">
      <p>{reason(error)}</p>
      {house.data?.demo && (
        <Button icon={Fingerprint} off={sending} onClick={() => void confirm()}>
          {say('agreement.confirm')}
        </Button>
      )}
      <Refused error={refusal} />
    </Note>
  )
}
