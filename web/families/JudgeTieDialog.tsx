import { useState } from 'react'
import type { TieShown, TieStatus } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { TieSentence } from './TieSentence.tsx'

type Props = { tie: TieShown; people: readonly PersonShown[]; purpose: Purpose; onClose: () => void }
const statuses: readonly TieStatus[] = ['verified', 'contested', 'ended', 'claimed']

/** Says anew how a tie stands. A tie is never deleted: what was said before stays beside what is said now. */
export function JudgeTieDialog({ tie, people, purpose, onClose }: Props) {
  const say = useSay()
  const [status, setStatus] = useState<TieStatus | ''>('')
  const [reason, setReason] = useState('')
  const [on, setOn] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('judge-tie', purpose)
  const save = async () => {
    setTried(true)
    if (!status || reason.trim().length < 3) return
    const judged = {
      tie: tie.id,
      status,
      reason: reason.trim(),
      seen: tie.statements,
      ...(status === 'ended' && on ? { on } : {}),
    }
    if (await send(judged)) onClose()
  }
  return (
    <Dialog
      title={<TieSentence tie={tie} people={people} brief="both" />}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('tie.save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Options
        label={say('tie.how-stands')}
        value={status}
        answers={statuses
          .filter((one) => one !== tie.status)
          .map((value) => ({ value, label: say(`tie-judge.${value}`), more: say(`tie-effect.${value}`) }))}
        onChoose={setStatus}
      />
      {tried && !status && <p className="wrong">{say('review.choose')}</p>}
      {status === 'ended' && (
        <Field label={say('tie.since')}>
          <Input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
      )}
      <Field label={say('form.why')} wrong={tried && reason.trim().length < 3 ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <p className="small mid">{say('tie.never-deleted')}</p>
      <Refused error={refusal} />
    </Dialog>
  )
}
