import { useState } from 'react'
import { type FamilyAround, TieKind, TieSource } from '../../domain/families/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { makeId, type TieId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Props = { around: FamilyAround; purpose: Purpose; onClose: () => void }

/** Writes down that two people of the family belong together, and how that is known. */
export function DrawTieDialog({ around, purpose, onClose }: Props) {
  const say = useSay()
  const { people, focus } = around
  const [from, setFrom] = useState<string>(people.find(({ id }) => id !== focus)?.id ?? focus)
  const [to, setTo] = useState<string>(focus)
  const [kind, setKind] = useState<string>('sibling')
  const [source, setSource] = useState<string>('told-by-one')
  const [evidence, setEvidence] = useState('')
  const { send, sending, refusal } = useDeed('draw-tie', purpose)
  const choices = people.map(({ id, names }) => ({ value: id, label: plainName(names) }))
  const sex = people.find(({ id }) => id === from)?.sex ?? 'unknown'
  const save = async () => {
    const tie = { id: makeId<TieId>(new Date()), kind, from, to, source }
    if (from !== to && (await send({ ...tie, ...(evidence.trim() ? { evidence: evidence.trim() } : {}) }))) onClose()
  }
  return (
    <Dialog
      title={say('tie.draw-title')}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending || from === to} onClick={() => void save()}>
            {say('tie.draw')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Field label={say('tie.who')}>
        <Select value={from} options={choices} onChoose={setFrom} />
      </Field>
      <Field label={say('tie.is-what')}>
        <Select
          value={kind}
          options={TieKind.options.map((value) => ({ value, label: say(`kin.${value}`, { sex }) }))}
          onChoose={setKind}
        />
      </Field>
      <Field label={say('tie.to-whom')} wrong={from === to ? say('tie.two-people') : undefined}>
        <Select value={to} options={choices} onChoose={setTo} />
      </Field>
      <Field label={say('tie.source')}>
        <Select
          value={source}
          options={TieSource.options.map((value) => ({ value, label: say(`tie-source.${value}`) }))}
          onChoose={setSource}
        />
      </Field>
      <Field label={say('tie.evidence')} hint={say('tie.evidence-hint')}>
        <Input value={evidence} onChange={(event) => setEvidence(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
