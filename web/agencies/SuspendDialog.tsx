import { useState } from 'react'
import { SuspensionCause } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { FactDialog } from './FactDialog.tsx'

/** Closing the house to a colleague. It says what follows before it is done. */
export function SuspendDialog({ worker, name, onClose }: { worker: string; name: string; onClose: () => void }) {
  const say = useSay()
  const [because, setBecause] = useState('')
  return (
    <FactDialog
      grave
      title={say('colleagues.suspend-title', { name })}
      act={say('colleagues.suspend')}
      deed={useDeed('suspend-worker', 'administration')}
      missing={!because}
      input={() => ({ id: makeId<FactId>(new Date()), worker, because })}
      onClose={onClose}
    >
      <Note tone="harm">{say('colleagues.suspend-effect')}</Note>
      <Field label={say('colleagues.suspend-why')}>
        <Select
          value={because}
          options={[
            { value: '', label: '–' },
            ...SuspensionCause.options.map((value) => ({ value, label: say(`suspension.${value}`) })),
          ]}
          onChoose={setBecause}
        />
      </Field>
    </FactDialog>
  )
}
