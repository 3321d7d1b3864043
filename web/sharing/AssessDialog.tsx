import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { AssessFields } from './AssessFields.tsx'
import { assessmentFrom, emptyAssessment, isAnswered } from './assessment-draft.ts'

type Props = { agreement: string; purpose: Purpose; onClose: () => void }

/** Questions about what may go wrong for the people, one after the other; the answers are the assessment. */
export function AssessDialog({ agreement, purpose, onClose }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState(emptyAssessment)
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('write-assessment', purpose)
  const write = async () => {
    setTried(true)
    if (isAnswered(draft) && (await send({ id: newDeedId(), agreement, ...assessmentFrom(draft) }))) onClose()
  }
  return (
    <Dialog
      title={say('agreement.assess')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void write()}>
            {say('risk.write')}
          </Button>
        </>
      }
    >
      <p className="mid">{say('risk.no-names')}</p>
      <AssessFields draft={draft} tried={tried} onChange={setDraft} />
      <Refused error={refusal} />
    </Dialog>
  )
}
