import { OctagonAlert } from 'lucide-react'
import { ConfirmWithPasskey } from '../agencies/ConfirmWithPasskey.tsx'
import { Refusal } from '../api/ask.ts'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useReason } from '../kit/use-reason.ts'

type Props = { error: Error | undefined; onConfirmed: () => void }

/** Why it was not done; and where only a fresh proof is lacking that it is still they, the way to give it and go on. */
export function ConfirmFirst({ error, onConfirmed }: Props) {
  const reason = useReason()
  if (!(error instanceof Refusal) || error.code !== 'sign-in-not-fresh') return <Refused error={error} />
  return (
    <Note tone="wait" icon={OctagonAlert} role="alert">
      <p>{reason(error)}</p>
      <ConfirmWithPasskey onDone={onConfirmed} />
    </Note>
  )
}
