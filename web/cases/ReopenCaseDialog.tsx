import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

/** A closed case can be opened again; why is written beside why it was closed. */
export function ReopenCaseDialog({ file, purpose, onClose }: { file: File; purpose: Purpose; onClose: () => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('reopen-case', purpose)
  const reopen = async () => {
    setTried(true)
    if (reason.trim().length > 2 && (await send({ case: file.id, reason: reason.trim() }))) onClose()
  }
  return (
    <Dialog
      title={say('reopen.title', { number: file.number })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void reopen()}>
            {say('case.reopen')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Field label={say('form.why')} wrong={tried && reason.trim().length < 3 ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
