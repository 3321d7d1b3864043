import { useState } from 'react'
import { CutOffNode, SuspensionCause } from '../../domain/agencies/words.ts'
import { asciiDigits } from '../../ground/ascii-digits.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { own: number; purpose: Purpose; onClose: () => void }

/** Closing the house to a node. It says what follows before it is done, above all where the node is one's own. */
export function CutOffDialog({ own, purpose, onClose }: Props) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [typed, setTyped] = useState('')
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('cut-off-node', purpose)
  const ofNode = Number(asciiDigits(typed.trim()) || Number.NaN)
  const isNode = CutOffNode.shape.ofNode.safeParse(ofNode).success
  const cut = async () => {
    setTried(true)
    if (isNode && because && (await send({ id, ofNode, because }))) onClose()
  }
  return (
    <Dialog
      title={say('cut-off.ask')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void cut()}>
            {say('cut-off.cut')}
          </Button>
        </>
      }
    >
      <Note tone="harm">{say(ofNode === own ? 'cut-off.own-effect' : 'cut-off.effect')}</Note>
      <Field label={say('cut-off.number')} wrong={tried && !isNode ? say('cut-off.number-wrong') : undefined}>
        <Input inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Field label={say('colleagues.suspend-why')} wrong={tried && !because ? say('cut-off.why-wrong') : undefined}>
        <Select
          value={because}
          options={[
            { value: '', label: '–' },
            ...SuspensionCause.options.map((value) => ({ value, label: say(`suspension.${value}`) })),
          ]}
          onChoose={setBecause}
        />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
