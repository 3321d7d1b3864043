import { useState } from 'react'
import { type FactId, makeId } from '../../ground/ids.ts'
import { FactDialog } from '../agencies/FactDialog.tsx'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Hook } from './HookBox.tsx'
import { readPosition } from './read-position.ts'

/** Telling everything again from a position; where the endpoint was given up, from there. */
export function ReplayDialog({ hook, onClose }: { hook: Hook; onClose: () => void }) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [typed, setTyped] = useState(hook.failing ? String(hook.failing.position) : '')
  const from = readPosition(typed)
  return (
    <FactDialog
      title={say('hooks.replay')}
      act={say('hooks.replay-do')}
      deed={useDeed('replay-hook', 'administration')}
      missing={from === undefined}
      input={() => ({ id, hook: hook.id, from })}
      onClose={onClose}
    >
      <p className="mid">{say('hooks.replay-how')}</p>
      <Field
        label={say('hooks.position')}
        wrong={typed && from === undefined ? say('hooks.position-wrong') : undefined}
      >
        <Input inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </FactDialog>
  )
}
