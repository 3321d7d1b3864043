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
import { CorrectFields } from './CorrectFields.tsx'
import { correctionOf, typedOf } from './correction.ts'
import { plainName } from './show-name.ts'

/** Puts right what was written down. What stood before is kept, with why it was changed. */
export function CorrectPersonDialog({
  person,
  purpose,
  onClose,
}: {
  person: PersonShown
  purpose: Purpose
  onClose: () => void
}) {
  const say = useSay()
  const [typed, setTyped] = useState(typedOf(person))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('correct-person', purpose)
  const correction = correctionOf(person, typed)
  const save = async () => {
    setTried(true)
    if (!correction || reason.trim().length < 3) return
    if (await send({ person: person.id, seen: person.version, ...correction, reason: reason.trim() })) onClose()
  }
  return (
    <Dialog
      wide
      title={say('correct.title', { name: plainName(person.names) })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('correct.save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <CorrectFields person={person} typed={typed} onChange={setTyped} />
      <Field label={say('form.why')} wrong={tried && reason.trim().length < 3 ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {tried && !correction && <p className="wrong">{say('correct.nothing')}</p>}
      <Refused error={refusal} />
    </Dialog>
  )
}
