import { useState } from 'react'
import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { cases: readonly string[]; purpose: Purpose; onClose: (done: boolean) => void }

/** Whose work these cases are from now on: one, or many at once. */
export function AssignDialog({ cases, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const { data } = useLook<ColleaguesShown>('list-colleagues', purpose, {})
  const [owner, setOwner] = useState<string>(me.id)
  const { send, sending, refusal } = useDeed('assign-cases', purpose)
  const options = data?.colleagues.map(({ id, name }) => ({ value: id as string, label: name })) ?? []
  const assign = async () => {
    if (await send({ cases, owner })) onClose(true)
  }
  return (
    <Dialog
      title={say('assign.title', { count: cases.length })}
      onClose={() => onClose(false)}
      acts={
        <>
          <Button onClick={() => onClose(false)}>{say('act.cancel')}</Button>
          <Button look="main" off={sending || !data} onClick={() => void assign()}>
            {say('assign.do')}
          </Button>
        </>
      }
    >
      {!data && <Waiting lines={1} />}
      {data && (
        <Field label={say('assign.to')}>
          <Select value={owner} options={options} onChoose={setOwner} />
        </Field>
      )}
      <Refused error={refusal} />
    </Dialog>
  )
}
