import { useState } from 'react'
import type { Because, Verdict } from '../../domain/matching/reviews/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Options } from '../kit/Options.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { useSay } from '../locales/use-say.ts'
import { becauseOf } from './because-of.ts'
import { PassTo } from './PassTo.tsx'
import type { Review } from './ReviewPage.tsx'

export const DECIDE = 'decide'
const verdicts: readonly Verdict[] = ['same', 'different', 'unsure']

type Props = {
  review: Review
  purpose: Purpose
  verdict: Verdict | ''
  onVerdict: (verdict: Verdict) => void
  onSettled: () => Promise<void>
}

/** Same, different, or not sure: with a common reason or in words, and with the effect said before it happens. */
export function SettleForm({ review, purpose, verdict, onVerdict, onSettled }: Props) {
  const say = useSay()
  const [chosen, setChosen] = useState<readonly Because[]>([])
  const [reason, setReason] = useState('')
  const [passTo, setPassTo] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('settle-review', purpose)
  const offered = verdict ? becauseOf[verdict] : []
  const because = chosen.filter((one) => offered.includes(one))
  const words = reason.trim()
  const lacking = words.length < 3 && (because.length === 0 || words.length > 0)
  const settle = async () => {
    setTried(true)
    if (!verdict || lacking) return
    const done = await send({
      review: review.id,
      verdict,
      because,
      ...(words && { reason: words }),
      seen: review.judgements.length,
      ...(verdict === 'unsure' && passTo && { passTo }),
    })
    if (!done) return
    tell(say('review.settled'))
    await onSettled()
  }
  const toggle = (value: Because) =>
    setChosen((now) => (now.includes(value) ? now.filter((one) => one !== value) : [...now, value]))
  return (
    <section className="box pad stack-3" id={DECIDE} tabIndex={-1} aria-label={say('review.decide')}>
      <Options
        label={say('review.decide')}
        value={verdict}
        answers={verdicts.map((value) => ({
          value,
          label: say(`verdict.${value}`),
          more: say(`verdict-effect.${value}`, { days: review.restDays }),
        }))}
        onChoose={onVerdict}
      />
      {verdict && <PickBecause offered={offered} chosen={because} onToggle={toggle} />}
      <Field label={say('review.reason')} wrong={tried && lacking ? say('review.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {verdict === 'unsure' && <PassTo purpose={purpose} value={passTo} onChoose={setPassTo} />}
      {tried && !verdict && <p className="wrong">{say('review.choose')}</p>}
      <Refused error={refusal} />
      <Button look="main" off={sending} onClick={() => void settle()}>
        {say('review.settle')}
      </Button>
    </section>
  )
}

type Picking = { offered: readonly Because[]; chosen: readonly Because[]; onToggle: (because: Because) => void }
function PickBecause({ offered, chosen, onToggle }: Picking) {
  const say = useSay()
  return (
    <Picks
      label={say('review.because')}
      options={offered.map((value) => ({ value, label: say(`because.${value}`) }))}
      chosen={chosen}
      onToggle={(value) => onToggle(value as Because)}
    />
  )
}
