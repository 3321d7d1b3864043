import { useState } from 'react'
import { Closing } from '../../domain/cases/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { apartNow } from '../families/tie-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'
import { lonelyChildren } from './lonely-children.ts'

/** Closing needs a reason. Where somebody is missing or a child is alone, it says so first. */
export function CloseCaseDialog({ file, purpose, onClose }: { file: File; purpose: Purpose; onClose: () => void }) {
  const say = useSay()
  const [closing, setClosing] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('close-case', purpose)
  const [apart, alone] = [apartNow(file.family).size, lonelyChildren(file.family).length]
  const close = async () => {
    setTried(true)
    if (closing && reason.trim().length > 2 && (await send({ case: file.id, closing, reason: reason.trim() })))
      onClose()
  }
  return (
    <Dialog
      title={say('close.title', { number: file.number })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('close.keep-open')}
          </Button>
          <Button off={sending} onClick={() => void close()}>
            {say('case.close')}
          </Button>
        </>
      }
    >
      {apart > 0 && <Note tone="apart">{say('close.apart', { count: apart })}</Note>}
      {alone > 0 && <Note tone="harm">{say('close.alone', { count: alone })}</Note>}
      <Field label={say('close.how')} wrong={tried && !closing ? say('close.how-needed') : undefined}>
        <Select
          value={closing}
          options={[
            { value: '', label: '–' },
            ...Closing.options.map((value) => ({ value, label: say(`closing.${value}`) })),
          ]}
          onChoose={setClosing}
        />
      </Field>
      <Field label={say('form.why')} wrong={tried && reason.trim().length < 3 ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
