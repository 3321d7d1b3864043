import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'

type Props = { what: 'review' | 'suspend' | 'resume' | 'end'; agreement: string; purpose: Purpose; onClose: () => void }

/** Suspending, resuming and ending need a reason that all parties read; a review may carry a remark. */
export function ReasonDialog({ what, agreement, purpose, onClose }: Props) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(`${what}-agreement`, purpose)
  const words = reason.trim()
  const lacking = what !== 'review' && words.length < 3
  const go = async () => {
    setTried(true)
    if (lacking) return
    const input =
      what === 'review' ? (words ? { agreement, remarks: words } : { agreement }) : { agreement, reason: words }
    if (await send(input)) onClose()
  }
  return (
    <Dialog
      title={say(`agreement-ask.${what}`)}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void go()}>
            {say(`agreement.${what}`)}
          </Button>
        </>
      }
    >
      <p>{say(`agreement-effect.${what}`)}</p>
      <Field
        label={what === 'review' ? say('agreement.remarks') : say('form.why')}
        wrong={tried && lacking ? say('form.reason-needed') : undefined}
      >
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <ConfirmFirst error={refusal} onConfirmed={() => void go()} />
    </Dialog>
  )
}
