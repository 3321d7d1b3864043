import { useState } from 'react'
import { Training } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Select } from '../kit/Select.tsx'
import { dayOf } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { FactDialog } from './FactDialog.tsx'
import { endOf } from './instants.ts'

/** The code of conduct is accepted by the worker alone; nobody records it for them. */
const TAUGHT = Training.options.filter((code) => code !== 'code-of-conduct')

/** Writing down that a colleague was trained, and until when it holds. */
export function TrainingDialog({ worker, name, onClose }: { worker: string; name: string; onClose: () => void }) {
  const say = useSay()
  const inAYear = dayOf(new Date(Date.now() + 365 * 86_400_000))
  const [typed, setTyped] = useState<{ code: string; until: string }>({ code: TAUGHT[0]!, until: inAYear })
  return (
    <FactDialog
      title={say('colleagues.training-title', { name })}
      act={say('colleagues.record-training')}
      deed={useDeed('record-training', 'administration')}
      missing={!typed.until}
      input={() => ({ id: makeId<FactId>(new Date()), worker, code: typed.code, until: endOf(typed.until) })}
      onClose={onClose}
    >
      <Field label={say('colleagues.training')}>
        <Select
          value={typed.code}
          options={TAUGHT.map((value) => ({ value, label: say(`training.${value}`) }))}
          onChoose={(code) => setTyped({ ...typed, code })}
        />
      </Field>
      <Field label={say('roles.last-day')}>
        <Input
          type="date"
          value={typed.until}
          onChange={(event) => setTyped({ ...typed, until: event.target.value })}
        />
      </Field>
    </FactDialog>
  )
}
