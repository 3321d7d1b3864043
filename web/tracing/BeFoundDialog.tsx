import { useState } from 'react'
import { By } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { type DeedName, useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'

const SAID = ['yes', 'no', 'not-now', 'withdrawn'] as const
type Said = (typeof SAID)[number]
const DEEDS: Readonly<Record<Said, DeedName>> = {
  yes: 'agree-to-be-found',
  no: 'decline-to-be-found',
  'not-now': 'decline-to-be-found',
  withdrawn: 'withdraw-being-found',
}
type Props = { person: string; candidate: string | null; purpose: Purpose; onClose: () => void }

/** Writes down whether somebody agrees to be found, who says so, and how it was explained. Whoever seeks them learns nothing of a no. */
export function BeFoundDialog({ person, candidate, purpose, onClose }: Props) {
  const say = useSay()
  const [said, setSaid] = useState<Said>('yes')
  const [by, setBy] = useState<string>('self')
  const [explained, setExplained] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(DEEDS[said], purpose)
  const save = async () => {
    setTried(true)
    const told = explained.trim()
    if (told.length < 3) return
    const not = said === 'no' || said === 'not-now' ? { said } : {}
    if (await send({ id: newDeedId(), person, candidate, explained: told, by, ...not })) onClose()
  }
  return (
    <Dialog
      title={say('tracing.ask')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('act.write-down')}
          </Button>
        </>
      }
    >
      <p className="small mid">{say('tracing.ask-note')}</p>
      <Field label={say('tracing.answer')}>
        <Select
          value={said}
          options={SAID.map((value) => ({ value, label: say(`tracing-said.${value}`) }))}
          onChoose={(value) => setSaid(value as Said)}
        />
      </Field>
      <Field label={say('tracing.by')}>
        <Select
          value={by}
          options={By.options
            .filter((value) => value !== 'guardian')
            .map((value) => ({ value: value as string, label: say(`tracing-by.${value}`) }))}
          onChoose={setBy}
        />
      </Field>
      <Field
        label={say('tracing.explained')}
        wrong={tried && explained.trim().length < 3 ? say('form.answer-needed') : undefined}
      >
        <TextArea value={explained} onChange={(event) => setExplained(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
