import { useState } from 'react'
import { ChildStatus } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Props = { child: PersonShown; purpose: Purpose; onClose: () => void }
type Status = (typeof ChildStatus.options)[number]

/** States anew who a child is with. What was stated before stays in the history. */
export function ChildStatusDialog({ child, purpose, onClose }: Props) {
  const say = useSay()
  const [status, setStatus] = useState<Status | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('state-child-status', purpose)
  const save = async () => {
    setTried(true)
    if (!status || reason.trim().length < 3) return
    const stated = { id: makeId<FactId>(new Date()), person: child.id, status, since: today(), reason: reason.trim() }
    if (await send(stated)) onClose()
  }
  return (
    <Dialog
      title={say('child-alone.legend', { name: plainName(child.names, true) })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('child-alone.save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Options
        label={say('child-alone.open')}
        value={status}
        answers={ChildStatus.options.map((value) => ({ value, label: say(`child-status.${value}`) }))}
        onChoose={setStatus}
      />
      {tried && !status && <p className="wrong">{say('review.choose')}</p>}
      <Field label={say('form.why')} wrong={tried && reason.trim().length < 3 ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
