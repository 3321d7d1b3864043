import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { TermsFields } from './TermsFields.tsx'
import { emptyTerms, isWhole, purposesOfParties, termsFrom } from './terms-draft.ts'

type Props = { known: AgreementsListed; purpose: Purpose; onClose: () => void }

/** Terms to put before other agencies. They open nothing yet. */
export function ProposeDialog({ known, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const [written, setDraft] = useState(() => emptyTerms(me, known))
  const { send, sending, refusal } = useDeed('propose-agreement', purpose)
  // A purpose that was picked before a party was taken out again is not proposed.
  const common: readonly string[] = purposesOfParties(written, known, me.agency.id)
  const draft = { ...written, purposes: written.purposes.filter((one) => common.includes(one)) }
  const propose = async () => {
    const id = newDeedId()
    if (await send({ id, ...termsFrom(draft, me.agency.id) }))
      await navigate({ to: '/agreements/$agreement', params: { agreement: id } })
  }
  return (
    <Dialog
      title={say('agreement.propose')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={!isWhole(draft) || sending} onClick={() => void propose()}>
            {say('agreement.put-before')}
          </Button>
        </>
      }
    >
      <Field label={say('agreement.name')}>
        <Input value={draft.title} onChange={(event) => setDraft({ ...draft, title: event.target.value })} />
      </Field>
      <TermsFields known={known} draft={draft} onChange={setDraft} />
      <Refused error={refusal} />
    </Dialog>
  )
}
