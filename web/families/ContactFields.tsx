import { useKept } from '../api/remember.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { useSay } from '../locales/use-say.ts'
import { type Contact, changeDraft, draft } from './draft.ts'

/** A number, and the rule under which it may be called. A wrong call can cost a life. */
export function ContactFields() {
  const say = useSay()
  const { contact } = useKept(draft)
  const change = (part: Partial<Contact>) => changeDraft({ contact: { ...contact, ...part } })
  const text = (field: 'phone' | 'hours' | 'askFor' | 'never') => ({
    value: contact[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  })
  return (
    <>
      <Field label={say('contact.phone')}>
        <Input type="tel" inputMode="tel" dir="ltr" {...text('phone')} />
      </Field>
      <div className="grid-2">
        <Field label={say('contact.hours')} hint={say('contact.hours-hint')}>
          <Input {...text('hours')} />
        </Field>
        <Field label={say('contact.ask-for')}>
          <Input {...text('askFor')} />
        </Field>
      </div>
      <Field label={say('contact.never')} hint={say('contact.never-hint')}>
        <Input {...text('never')} />
      </Field>
      <Segmented
        label={say('contact.leave-message')}
        value={contact.leaveMessage}
        options={[
          { value: 'yes', label: say('answer.yes') },
          { value: 'no', label: say('answer.no') },
        ]}
        onChoose={(leaveMessage) => change({ leaveMessage })}
      />
    </>
  )
}
