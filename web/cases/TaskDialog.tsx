import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { dayOf } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { File } from './CasePage.tsx'

type Props = { file: File; purpose: Purpose; onClose: () => void }
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))

/** Something to be done, until when, and for whom. */
export function TaskDialog({ file, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const [what, setWhat] = useState('')
  const [due, setDue] = useState(inDays(7))
  const [person, setPerson] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('set-task', purpose)
  const save = async () => {
    setTried(true)
    if (!what.trim() || !due) return
    const task = { id: makeId<FactId>(new Date()), case: file.id, what: what.trim(), due, owner: me.id }
    if (await send({ ...task, ...(person ? { person } : {}) })) onClose()
  }
  return (
    <Dialog
      title={say('task.set-title')}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('task.save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Field label={say('task.what')} wrong={tried && !what.trim() ? say('task.what-needed') : undefined}>
        <Input value={what} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <div className="grid-2">
        <Field label={say('task.due')}>
          <Input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        </Field>
        <Field label={say('task.about')}>
          <Select
            value={person}
            options={[
              { value: '', label: say('task.whole-family') },
              ...file.people.map(({ id, names }) => ({ value: id, label: plainName(names) })),
            ]}
            onChoose={setPerson}
          />
        </Field>
      </div>
      <Refused error={refusal} />
    </Dialog>
  )
}
