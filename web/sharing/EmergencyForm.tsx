import { Siren } from 'lucide-react'
import { useState } from 'react'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'
import type { Asked } from './EmergencyDialog.tsx'
import { usePartWords } from './part-words.ts'
import { toggled } from './toggled.ts'

const HOUR_MS = 3_600_000
const LEAST_WORDS = 10

type Props = Asked & { may: EmergenciesListed['may'] }

/** Which parts, for how long, and why. Nothing is chosen beyond who they are and what was closed. */
export function EmergencyForm({ target, purpose, wanted = [], may, onOpened, onClose }: Props) {
  const say = useSay()
  const { plain } = usePartWords()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [parts, setParts] = useState<string[]>(
    may.categories.filter((one) => one === 'identity' || wanted.includes(one)),
  )
  const [hours, setHours] = useState('2')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('file' in target ? 'open-case-emergency' : 'open-emergency', purpose)
  const tooShort = reason.trim().length < LEAST_WORDS
  const open = async () => {
    setTried(true)
    if (tooShort || parts.length === 0) return
    const opening = { id, categories: parts, hours: Number(hours), reason: reason.trim() }
    if (!(await send({ ...opening, ...target }))) return
    onOpened?.(id)
    onClose()
  }
  return (
    <>
      <WhatWillHappen />
      <div className="stack">
        <Picks
          label={say('emergency.parts')}
          options={may.categories.map((value) => ({ value, label: plain(value) }))}
          chosen={parts}
          onToggle={(one) => setParts(toggled(parts, one))}
        />
        {tried && parts.length === 0 && <p className="wrong">{say('emergency.parts-needed')}</p>}
      </div>
      <HoursField most={may.hours} hours={hours} onChoose={setHours} />
      <Field
        label={say('emergency.why')}
        hint={say('emergency.why-hint')}
        wrong={tried && tooShort ? say('emergency.why-needed') : undefined}
      >
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <p className="small mid">{say('emergency.for', { purpose: say(`purpose.${purpose}`) })}</p>
      <ConfirmFirst error={refusal} onConfirmed={() => void open()} />
      <div className="row wrap">
        <Button look={refusal ? 'plain' : 'main'} onClick={onClose}>
          {say('emergency.leave-closed')}
        </Button>
        <Button icon={Siren} off={sending} onClick={() => void open()}>
          {say('emergency.open')}
        </Button>
      </div>
    </>
  )
}

type Hours = { most: number; hours: string; onChoose: (hours: string) => void }
function HoursField({ most, hours, onChoose }: Hours) {
  const say = useSay()
  const { hour } = useMoments()
  return (
    <Field
      label={say('emergency.hours')}
      hint={say('emergency.ends-at', { hour: hour(new Date(Date.now() + Number(hours) * HOUR_MS).toISOString()) })}
    >
      <Select
        value={hours}
        options={Array.from({ length: most }, (_, nth) => ({
          value: String(nth + 1),
          label: say('emergency.so-many-hours', { hours: nth + 1 }),
        }))}
        onChoose={onChoose}
      />
    </Field>
  )
}

/** Said before anything is asked, so that nobody is surprised by it. */
function WhatWillHappen() {
  const say = useSay()
  const steps = ['alone', 'told', 'reviewed', 'kept', 'closed'] as const
  return (
    <Note tone="wait" icon={Siren}>
      <p>
        <b>{say('emergency.what-happens')}</b>
      </p>
      <ul className="dotted">
        {steps.map((step) => (
          <li key={step}>{say(`emergency-step.${step}`)}</li>
        ))}
      </ul>
    </Note>
  )
}
