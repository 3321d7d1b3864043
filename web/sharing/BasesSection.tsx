import { Scale } from 'lucide-react'
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
import { useJoin, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

type Props = { said: ConsentsShown; person: string; purpose: Purpose }

/** Other grounds in law, with why a consent would not be free; and the way to state one. */
export function BasesSection({ said, person, purpose }: Props) {
  const say = useSay()
  const join = useJoin()
  const { part } = usePartWords()
  const [stating, setStating] = useState(false)
  const { send, sending, refusal } = useDeed('end-basis', purpose)
  if (!said.may) return null
  return (
    <section className="box pad stack-3" aria-labelledby="bases">
      <h2 id="bases">{say('basis.title')}</h2>
      <p className="small mid">{say('basis.what')}</p>
      <Refused error={refusal} />
      {said.bases
        .filter(({ ended }) => !ended)
        .map((one) => (
          <div key={one.id} className="stack">
            <p>
              <b>{say(`basis-kind.${one.kind}`)}</b> · <bdi>{one.recipient.name}</bdi> ·{' '}
              {join(one.categories.map(part))}
            </p>
            <p className="small">
              <bdi>{one.why}</bdi>
            </p>
            <Button look="quiet" off={sending} onClick={() => void send({ basis: one.id })}>
              {say('basis.end')}
            </Button>
          </div>
        ))}
      {said.partners.length > 0 && (
        <Button look="quiet" icon={Scale} onClick={() => setStating(true)}>
          {say('basis.state')}
        </Button>
      )}
      {stating && <BasisDialog said={said} person={person} purpose={purpose} onClose={() => setStating(false)} />}
    </section>
  )
}

function BasisDialog({ said, person, purpose, onClose }: Props & { onClose: () => void }) {
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
    const { recipient, categories } = partner
    const input = {
      id: newDeedId(),
      person,
      kind,
      recipient: recipient.id,
      purpose: partner.purpose,
      categories,
      until: null,
      why: why.trim(),
    }
    if (why.trim() && (await send(input))) onClose()
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
