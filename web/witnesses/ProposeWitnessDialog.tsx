import { useState } from 'react'
import { RegisterWitness } from '../../domain/witnesses/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'

/** Proposes whoever holds a key as a witness; it counts once somebody else has confirmed it. */
export function ProposeWitnessDialog({ purpose, onClose }: { purpose: Purpose; onClose: () => void }) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('register-witness', purpose)
  const key = typed.trim()
  const isKey = RegisterWitness.shape.key.safeParse(key).success
  const propose = async () => {
    setTried(true)
    if (isKey && (await send({ id, key }))) onClose()
  }
  return (
    <Dialog
      title={say('witness.propose')}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void propose()}>
            {say('witness.propose')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>{say('witness.propose-words')}</p>
      <Field
        label={say('witness.key')}
        hint={say('witness.key-hint')}
        wrong={tried && !isKey ? say('witness.key-wrong') : undefined}
      >
        <TextArea dir="ltr" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
