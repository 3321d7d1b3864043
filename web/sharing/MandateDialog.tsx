import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { endOf } from '../agencies/instants.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { FindOther } from './FindOther.tsx'
import type { Guarded } from './SafeguardsPage.tsx'

const SEARCH = 'search'

/** Who speaks for a child from now on, by a court or an authority: somebody of the family, or somebody found by a search. */
export function MandateDialog({
  person,
  name,
  file,
  purpose,
  onClose,
}: Guarded & { purpose: Purpose; onClose: () => void }) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [whom, setWhom] = useState('')
  const [found, setFound] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('record-mandate', purpose)
  const guardian = whom === SEARCH ? found : whom
  const wrong = { guardian: !guardian, until: until !== '' && until <= today() }
  const record = async () => {
    setTried(true)
    if (wrong.guardian || wrong.until) return
    if (await send({ id, child: person, guardian, until: until ? endOf(until) : null })) onClose()
  }
  return (
    <Dialog
      title={say('mandate.record-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void record()}>
            {say('mandate.record')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>{say('mandate.means', { name })}</p>
      <WhoSpeaks file={file} person={person} value={whom} onChoose={setWhom} />
      {whom === SEARCH && <FindOther not={person} chosen={found} onChoose={setFound} />}
      {tried && wrong.guardian && <p className="wrong">{say('order.whom-needed')}</p>}
      <Field
        label={say('mandate.until')}
        hint={say('mandate.until-hint')}
        wrong={tried && wrong.until ? say('reason.term-over') : undefined}
      >
        <Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}

type Who = Pick<Guarded, 'file' | 'person'> & { value: string; onChoose: (value: string) => void }

function WhoSpeaks({ file, person, value, onChoose }: Who) {
  const say = useSay()
  const others = file.people.filter((one) => one.id !== person)
  return (
    <Options
      label={say('mandate.whom')}
      value={value}
      answers={[
        ...others.map((one) => ({
          value: one.id as string,
          label: plainName(one.names) || say('person.name-closed'),
        })),
        { value: SEARCH, label: say('order.by-search') },
      ]}
      onChoose={onChoose}
    />
  )
}
