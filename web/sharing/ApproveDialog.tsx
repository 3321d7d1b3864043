import { useState } from 'react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import { CATEGORIES, type Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'
import type { Guarded } from './SafeguardsPage.tsx'

type Props = Guarded & { purpose: Purpose; onClose: () => void }

/** A data steward lets one agency see one part of one person, for one purpose, until a day. */
export function ApproveDialog(props: Props) {
  const say = useSay()
  const { data } = useLook<AgreementsListed>('list-agreements', props.purpose, {})
  return (
    <Dialog title={say('approval.give-title', { name: props.name })} onClose={props.onClose}>
      {data ? <ApproveForm {...props} agencies={data.agencies} /> : <Waiting lines={3} />}
    </Dialog>
  )
}

function ApproveForm({ person, purpose, agencies, onClose }: Props & Pick<AgreementsListed, 'agencies'>) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [recipient, setRecipient] = useState<string>(agencies[0]?.id ?? '')
  const [category, setCategory] = useState<string>('identity')
  const purposes = agencies.find((one) => one.id === recipient)?.purposes ?? []
  const [chosen, setChosen] = useState('')
  const what = purposes.find((one) => one === chosen) ?? purposes[0] ?? ''
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('approve-sharing', purpose)
  const wrong = { until: until <= today(), why: why.trim().length < 3 }
  const approve = async () => {
    setTried(true)
    if (wrong.until || wrong.why) return
    const ends = new Date(`${until}T00:00:00`).toISOString()
    if (await send({ id, person, category, recipient, purpose: what, until: ends, why: why.trim() })) onClose()
  }
  return (
    <>
      <p className="mid">{say('approval.means')}</p>
      <Field label={say('approval.to')}>
        <Select
          value={recipient}
          options={agencies.map(({ id: value, name }) => ({ value, label: name }))}
          onChoose={setRecipient}
        />
      </Field>
      <Field label={say('approval.what')}>
        <Select
          value={category}
          options={CATEGORIES.map((value) => ({ value, label: say(`category.${value}`) }))}
          onChoose={setCategory}
        />
      </Field>
      <Field label={say('agreement.for')}>
        <Select
          value={what}
          options={purposes.map((value) => ({ value, label: say(`purpose.${value}`) }))}
          onChoose={setChosen}
        />
      </Field>
      <Field label={say('approval.until')} wrong={tried && wrong.until ? say('reason.term-over') : undefined}>
        <Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Field label={say('form.why')} wrong={tried && wrong.why ? say('form.reason-needed') : undefined}>
        <TextArea value={why} onChange={(event) => setWhy(event.target.value)} />
      </Field>
      <ConfirmFirst error={refusal} onConfirmed={() => void approve()} />
      <div className="row wrap">
        <Button onClick={onClose}>{say('act.cancel')}</Button>
        <Button look="main" off={sending || !what} onClick={() => void approve()}>
          {say('approval.give')}
        </Button>
      </div>
    </>
  )
}
