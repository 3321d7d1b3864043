import { useState } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { contactFrom, type TypedContact, typedContact } from './contact-typed.ts'
import { RemindFields } from './RemindFields.tsx'
import { plainName } from './show-name.ts'

type Props = { person: PersonShown; purpose: Purpose; onClose: () => void }

/** Puts right how somebody can be reached without putting them in danger, and whether mail about appointments is safe. */
export function ContactDialog({ person, purpose, onClose }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState(() => typedContact(person.contact))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('correct-person', purpose)
  const change = (part: Partial<TypedContact>) => setTyped({ ...typed, ...part })
  const lacksReason = reason.trim().length < 3
  const save = async () => {
    setTried(true)
    if (lacksReason) return
    const contact = contactFrom(typed, person.contact)
    if (await send({ person: person.id, seen: person.version, contact, reason: reason.trim() })) onClose()
  }
  return (
    <Dialog
      wide
      title={say('contact.change-of', { name: plainName(person.names) })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('correct.save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <ReachFields typed={typed} onChange={change} />
      <RemindFields typed={typed} onChange={change} />
      <Field label={say('form.why')} wrong={tried && lacksReason ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}

type FieldsProps = { typed: TypedContact; onChange: (part: Partial<TypedContact>) => void }
function ReachFields({ typed, onChange }: FieldsProps) {
  const say = useSay()
  const text = (field: 'phone' | 'email' | 'hours' | 'askFor' | 'never') => ({
    value: typed[field],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [field]: target.value }),
  })
  return (
    <>
      <Field label={say('contact.phone')}>
        <Input type="tel" dir="ltr" {...text('phone')} />
      </Field>
      <Field label={say('contact.email')}>
        <Input type="email" dir="ltr" {...text('email')} />
      </Field>
      <Field label={say('contact.hours')} hint={say('contact.hours-hint')}>
        <Input {...text('hours')} />
      </Field>
      <Field label={say('contact.ask-for')}>
        <Input {...text('askFor')} />
      </Field>
      <Field label={say('contact.never')} hint={say('contact.never-hint')}>
        <Input {...text('never')} />
      </Field>
      <Segmented
        label={say('contact.leave-message')}
        value={typed.leaveMessage}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))}
        onChoose={(leaveMessage) => onChange({ leaveMessage })}
      />
    </>
  )
}
