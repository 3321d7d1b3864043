import { useState } from 'react'
import { MachineKey } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { FactDialog } from './FactDialog.tsx'

/** The key as it was pasted, if it is the public half of one that the house takes. */
function readKey(typed: string): MachineKey | undefined {
  try {
    return MachineKey.safeParse(JSON.parse(typed)).data
  } catch {
    return undefined
  }
}

/** Letting a system of the agency knock: its name, and the public half of its key. */
export function MachineDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const key = readKey(typed)
  return (
    <FactDialog
      title={say('machines.register')}
      act={say('machines.register')}
      deed={useDeed('register-machine', 'administration')}
      missing={!name.trim() || !key}
      input={() => ({ id: makeId<FactId>(new Date()), name: name.trim(), key })}
      onClose={onClose}
    >
      <p className="mid">{say('machines.how')}</p>
      <Field label={say('machines.name')}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('machines.key')} wrong={typed && !key ? say('machines.key-wrong') : undefined}>
        <TextArea dir="ltr" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </FactDialog>
  )
}
