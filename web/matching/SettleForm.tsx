import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Verdict } from '../../domain/matching/reviews/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Review } from './ReviewPage.tsx'

const verdicts: readonly Verdict[] = ['same', 'different', 'unsure']

/** Same, different, or not sure: with a reason, and with the effect said before it happens. */
export function SettleForm({ review, purpose }: { review: Review; purpose: Purpose }) {
  const say = useSay()
  const navigate = useNavigate()
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('settle-review', purpose)
  const short = reason.trim().length < 3
  const settle = async () => {
    setTried(true)
    if (!verdict || short) return
    const done = await send({ review: review.id, verdict, reason: reason.trim(), seen: review.judgements.length })
    if (!done) return
    tell(say('review.settled'))
    await navigate({ to: '/reviews' })
  }
  return (
    <section className="box pad stack-3" aria-label={say('review.decide')}>
      <Options
        label={say('review.decide')}
        value={verdict}
        answers={verdicts.map((value) => ({
          value,
          label: say(`verdict.${value}`),
          more: say(`verdict-effect.${value}`),
        }))}
        onChoose={setVerdict}
      />
      <Field label={say('review.reason')} wrong={tried && short ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {tried && !verdict && <p className="wrong">{say('review.choose')}</p>}
      <Refused error={refusal} />
      <Button look="main" off={sending} onClick={() => void settle()}>
        {say('review.settle')}
      </Button>
    </section>
  )
}
