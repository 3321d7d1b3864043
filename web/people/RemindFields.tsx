import { Field } from '../kit/Field.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { languages } from '../locales/language.ts'
import { useSay } from '../locales/use-say.ts'
import type { Mailbox, TypedContact } from './contact-typed.ts'

const MAILBOXES: readonly Mailbox[] = ['no', 'own', 'shared']
type Props = { typed: TypedContact; onChange: (part: Partial<TypedContact>) => void }

/** Whether mail about appointments is safe: who else reads it, and whether it may say who writes. */
export function RemindFields({ typed: { mailbox, sayWho, language }, onChange }: Props) {
  const say = useSay()
  return (
    <>
      <Segmented
        label={say('contact.remind')}
        value={mailbox}
        options={MAILBOXES.map((value) => ({ value, label: say(`contact-remind.${value}`) }))}
        onChoose={(value) => onChange({ mailbox: value })}
      />
      <p className="hint">{say('contact.remind-hint')}</p>
      {mailbox === 'own' && (
        <Segmented
          label={say('contact.say-who')}
          value={sayWho}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))}
          onChoose={(value) => onChange({ sayWho: value })}
        />
      )}
      {mailbox !== 'no' && (
        <Field label={say('contact.remind-in')}>
          <Select
            value={language}
            options={[
              { value: '', label: say('contact.remind-in-none') },
              ...languages.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChoose={(value) => onChange({ language: value })}
          />
        </Field>
      )}
    </>
  )
}
