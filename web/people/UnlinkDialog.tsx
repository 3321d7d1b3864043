import { useState } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from './show-name.ts'

type Props = {
  person: Pick<PersonShown, 'names'>
  link: Pick<PersonShown['sameAs'][number], 'link'>
  purpose: Purpose
  onClose: () => void
}

/** Two records that were joined can be taken apart again; both stay. */
export function UnlinkDialog({ person, link, purpose, onClose }: Props) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('unlink-records', purpose)
  const unlink = async () => {
    setTried(true)
    if (reason.trim().length > 2 && (await send({ link: link.link, reason: reason.trim() }))) onClose()
  }
  return (
    <Dialog
      title={say('link.title', { name: plainName(person.names) })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('act.cancel')}
          </Button>
          <Button off={sending} onClick={() => void unlink()}>
            {say('link.take-apart')}
          </Button>
        </>
      }
    >
      <p className="mid">{say('link.effect')}</p>
      <Field label={say('form.why')} wrong={tried && reason.trim().length < 3 ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
