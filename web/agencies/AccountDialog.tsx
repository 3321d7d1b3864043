import { useState } from 'react'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { useSay } from '../locales/use-say.ts'
import { FactDialog } from './FactDialog.tsx'

/** Saying who a colleague is at the agency's own sign-in. It counts when a second person has confirmed it. */
export function AccountDialog({ worker, name, onClose }: { worker: string; name: string; onClose: () => void }) {
  const say = useSay()
  const [subject, setSubject] = useState('')
  return (
    <FactDialog
      title={say('account.link-title', { name })}
      act={say('account.link')}
      deed={useDeed('link-subject', 'administration')}
      missing={!subject.trim()}
      input={() => ({ id: makeId<FactId>(new Date()), worker, subject: subject.trim() })}
      onClose={onClose}
    >
      <Field label={say('account.subject')} hint={say('account.subject-how')}>
        <Input dir="ltr" spellCheck={false} value={subject} onChange={(event) => setSubject(event.target.value)} />
      </Field>
    </FactDialog>
  )
}
