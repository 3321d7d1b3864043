import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { FindOther } from './FindOther.tsx'
import type { Guarded } from './SafeguardsPage.tsx'

type Props = Guarded & { purpose: Purpose; onClose: () => void }
const SEARCH = 'search'
const UNKNOWN = 'unknown'

/** Keeps somebody away from a person: whom, on whose word, until when. */
export function OrderDialog({ person, name, file, purpose, onClose }: Props) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [whom, setWhom] = useState('')
  const [found, setFound] = useState('')
  const [source, setSource] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('order-no-contact', purpose)
  const against = whom === SEARCH ? found : whom
  const wrong = { whom: !against, source: source.trim().length < 3, until: until !== '' && until <= today() }
  const order = async () => {
    setTried(true)
    if (wrong.whom || wrong.source || wrong.until) return
    const ends = until ? new Date(`${until}T00:00:00`).toISOString() : null
    const input = { id, protects: person, against: against === UNKNOWN ? null : against, until: ends }
    if (await send({ ...input, source: source.trim() })) onClose()
  }
  return (
    <Dialog
      title={say('order.make-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void order()}>
            {say('order.make')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Note tone="note">
        <p>{say('order.means', { name })}</p>
        <p className="small">{say('order.means-more', { name })}</p>
      </Note>
      <WhomField file={file} person={person} value={whom} onChoose={setWhom} />
      {whom === SEARCH && <FindOther not={person} chosen={found} onChoose={setFound} />}
      {tried && wrong.whom && <p className="wrong">{say('order.whom-needed')}</p>}
      <Field
        label={say('order.source')}
        hint={say('order.source-hint')}
        wrong={tried && wrong.source ? say('order.source-needed') : undefined}
      >
        <TextArea rows={2} value={source} onChange={(event) => setSource(event.target.value)} />
      </Field>
      <Field
        label={say('order.until')}
        hint={say('order.until-hint')}
        wrong={tried && wrong.until ? say('reason.term-over') : undefined}
      >
        <Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}

type Whom = Pick<Guarded, 'file' | 'person'> & { value: string; onChoose: (value: string) => void }

/** Somebody of the family, somebody else, or nobody knows who. */
function WhomField({ file, person, value, onChoose }: Whom) {
  const say = useSay()
  const family = file.people.filter(({ id }) => id !== person)
  return (
    <Options
      label={say('order.whom')}
      value={value}
      answers={[
        ...family.map(({ id, names }) => ({
          value: id as string,
          label: plainName(names) || say('person.name-closed'),
        })),
        { value: SEARCH, label: say('order.by-search') },
        { value: UNKNOWN, label: say('order.unknown'), more: say('order.unknown-more') },
      ]}
      onChoose={onChoose}
    />
  )
}
