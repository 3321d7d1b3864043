import { useState } from 'react'
import { SeparationCause } from '../../domain/families/words.ts'
import { Sex } from '../../domain/people/words.ts'
import type { RequestShown } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { useRelationOptions } from '../families/use-relation-words.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { asSought, NOBODY_YET, type Sought, wrongIn } from './as-sought.ts'

type Props = { request: RequestShown; purpose: Purpose; onClose: () => void }

/** Somebody more who is sought: whatever is known of them, what they are to whoever seeks, and how they were parted. */
export function AddSoughtDialog({ request, purpose, onClose }: Props) {
  const say = useSay()
  const [sought, setSought] = useState<Sought>(NOBODY_YET)
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('add-sought', purpose)
  const wrong = wrongIn(sought, today())
  const save = async () => {
    setTried(true)
    if (wrong.size > 0) return
    if (await send(asSought(sought, request, { newId: newDeedId, on: today() }))) onClose()
  }
  return (
    <Dialog
      title={say('tracing.add-sought')}
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
      <p className="small mid">{say('tracing.add-sought-note')}</p>
      <WhoIsSought
        sought={sought}
        seeker={request.seeker}
        wrong={tried ? wrong : new Set()}
        onChange={(change) => setSought({ ...sought, ...change })}
      />
      <Refused error={refusal} />
    </Dialog>
  )
}

type Asked = {
  sought: Sought
  seeker: RequestShown['seeker']
  wrong: ReadonlySet<keyof Sought>
  onChange: (change: Partial<Sought>) => void
}
function WhoIsSought({ sought, seeker, wrong, onChange }: Asked) {
  const say = useSay()
  const relations = useRelationOptions(sought.sex)
  const needed = (key: keyof Sought) => (wrong.has(key) ? say('form.answer-needed') : undefined)
  const line = (key: 'given' | 'second' | 'born' | 'when' | 'place') => ({
    value: sought[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  })
  const sexes = Sex.options.map((value) => ({ value, label: say(`sex.${value}`, { age: 'adult' }) }))
  const causes = SeparationCause.options.map((value) => ({ value, label: say(`cause.${value}`) }))
  return (
    <>
      <Field label={say('register.given-name')} wrong={needed('given')}>
        <Input {...line('given')} />
      </Field>
      <Field label={say('tracing.second-name')}>
        <Input {...line('second')} />
      </Field>
      <Field label={say('register.sex')}>
        <Select value={sought.sex} options={sexes} onChoose={(sex) => onChange({ sex: sex as Sex })} />
      </Field>
      <Field label={say('register.age-or-date')} wrong={wrong.has('born') ? say('date.unreadable') : undefined}>
        <Input {...line('born')} />
      </Field>
      <Field label={say('register.to-name', { name: plainName(seeker.names) })} wrong={needed('relation')}>
        <Select
          value={sought.relation}
          options={relations}
          onChoose={(relation) => onChange({ relation: relation as Sought['relation'] })}
        />
      </Field>
      <Field label={say('missing.cause')}>
        <Select
          value={sought.cause}
          options={causes}
          onChoose={(cause) => onChange({ cause: cause as Sought['cause'] })}
        />
      </Field>
      <Field label={say('missing.when')} hint={say('missing.when-hint')}>
        <Input {...line('when')} />
      </Field>
      <Field label={say('missing.place')}>
        <Input {...line('place')} />
      </Field>
    </>
  )
}
