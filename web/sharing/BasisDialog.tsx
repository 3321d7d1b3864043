import { useState } from 'react'
import { BasisKind, type ConsentsShown } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

type Props = { said: ConsentsShown; person: string; purpose: Purpose; onClose: () => void }

/** States another ground in law, with why a consent would not be free. */
export function BasisDialog({ said, person, purpose, onClose }: Props) {
  const say = useSay()
  const words = usePartWords()
  const [nth, setNth] = useState('0')
  const [kind, setKind] = useState<string>('LegalObligation')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('state-basis', purpose)
  const partner = said.partners[Number(nth)]!
  const state = async () => {
    setTried(true)
    const { recipient, categories, purpose: what } = partner
    const terms = { recipient: recipient.id, purpose: what, categories, until: null }
    if (why.trim() && (await send({ id: newDeedId(), person, kind, ...terms, why: why.trim() }))) onClose()
  }
  return (
    <Dialog
      title={say('basis.state')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void state()}>
            {say('basis.state')}
          </Button>
        </>
      }
    >
      <Field label={say('open.whom')}>
        <Select
          value={nth}
          options={said.partners.map(({ recipient, purpose: what }, at) => ({
            value: String(at),
            label: `${recipient.name} · ${words.purpose(what)}`,
          }))}
          onChoose={setNth}
        />
      </Field>
      <Field label={say('basis.kind')}>
        <Select
          value={kind}
          options={BasisKind.options.map((value) => ({ value, label: say(`basis-kind.${value}`) }))}
          onChoose={setKind}
        />
      </Field>
      <Field label={say('basis.why')} wrong={tried && !why.trim() ? say('form.reason-needed') : undefined}>
        <TextArea value={why} onChange={(event) => setWhy(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
