import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  FormAbout as Abouts,
  type FormAbout,
  Key,
  type Labels,
  type Reach,
  Reach as Reaches,
} from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { LabelFields } from './LabelFields.tsx'

type Props = { purpose: Purpose; onClose: () => void }

/** Begins a form: what it is called, what it is about, and whose it is. */
export function NewFormDialog({ purpose, onClose }: Props) {
  const say = useSay()
  const navigate = useNavigate()
  const [name, setName] = useState<Labels>({})
  const [key, setKey] = useState('')
  const [about, setAbout] = useState<FormAbout>('person')
  const [reach, setReach] = useState<Reach>('agency')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('draft-form', purpose)
  const isKey = Key.safeParse(key).success
  const begin = async () => {
    setTried(true)
    const form = newDeedId()
    if (!isKey) return
    if (await send({ form, key, reach, seen: 0, content: { name, about, sections: [] } }))
      await navigate({ to: '/forms/$form', params: { form } })
  }
  return (
    <Dialog
      title={say('forms.new')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void begin()}>
            {say('forms.begin')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <LabelFields what={say('forms.name')} labels={name} onChange={setName} />
      <Field
        label={say('forms.key')}
        hint={say('forms.key-hint')}
        wrong={tried && !isKey ? say('forms.key-wrong') : undefined}
      >
        <Input dir="ltr" value={key} onChange={(event) => setKey(event.target.value)} />
      </Field>
      <Options
        label={say('forms.what-about')}
        value={about}
        answers={Abouts.options.map((value) => ({ value, label: say(`form-about.${value}`) }))}
        onChoose={setAbout}
      />
      <Options
        label={say('forms.whose')}
        value={reach}
        answers={Reaches.options.map((value) => ({
          value,
          label: say(`form-reach.${value}`),
          ...(value === 'node' && { more: say('forms.needs-second') }),
        }))}
        onChoose={setReach}
      />
      <Refused error={refusal} />
    </Dialog>
  )
}
