import { useState } from 'react'
import { CATEGORIES, type Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { endOf } from '../agencies/instants.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { toggled } from './toggled.ts'

type Props = { person: string; name: string; purpose: Purpose; onClose: () => void }

/** Keeps parts of somebody's data from being erased: which, who asks for it, until when, and when somebody looks again. */
export function HoldDialog({ person, name, purpose, onClose }: Props) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [categories, setCategories] = useState<readonly string[]>([])
  const [authority, setAuthority] = useState('')
  const [until, setUntil] = useState('')
  const [reviewDue, setReviewDue] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('place-hold', purpose)
  const wrong = {
    categories: categories.length === 0,
    authority: authority.trim().length < 3,
    until: until !== '' && until <= today(),
    reviewDue: reviewDue <= today(),
  }
  const place = async () => {
    setTried(true)
    if (Object.values(wrong).some(Boolean)) return
    const input = { id, person, categories, authority: authority.trim(), until: until ? endOf(until) : null, reviewDue }
    if (await send(input)) onClose()
  }
  return (
    <Dialog
      title={say('hold.place-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void place()}>
            {say('hold.place')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>{say('hold.means', { name })}</p>
      <Picks
        label={say('hold.what')}
        options={CATEGORIES.map((value) => ({ value, label: say(`category.${value}`) }))}
        chosen={categories}
        onToggle={(one) => setCategories(toggled(categories, one))}
      />
      <p>
        <Button look="quiet" onClick={() => setCategories(CATEGORIES)}>
          {say('hold.everything')}
        </Button>
      </p>
      {tried && wrong.categories && <p className="wrong">{say('hold.what-needed')}</p>}
      <Field
        label={say('hold.authority')}
        hint={say('hold.authority-hint')}
        wrong={tried && wrong.authority ? say('hold.authority-needed') : undefined}
      >
        <TextArea rows={2} value={authority} onChange={(event) => setAuthority(event.target.value)} />
      </Field>
      <HoldDays days={{ reviewDue, until }} wrong={tried ? wrong : {}} onReview={setReviewDue} onUntil={setUntil} />
      <Refused error={refusal} />
    </Dialog>
  )
}

type Days = {
  days: { reviewDue: string; until: string }
  wrong: { reviewDue?: boolean; until?: boolean }
  onReview: (day: string) => void
  onUntil: (day: string) => void
}

/** When somebody looks again, and when it ends by itself. */
function HoldDays({ days, wrong, onReview, onUntil }: Days) {
  const say = useSay()
  return (
    <div className="grid-2">
      <Field
        label={say('hold.review-day')}
        hint={say('hold.review-hint')}
        wrong={wrong.reviewDue ? say('reason.term-over') : undefined}
      >
        <Input type="date" value={days.reviewDue} onChange={(event) => onReview(event.target.value)} />
      </Field>
      <Field
        label={say('hold.until')}
        hint={say('hold.until-hint')}
        wrong={wrong.until ? say('reason.term-over') : undefined}
      >
        <Input type="date" value={days.until} onChange={(event) => onUntil(event.target.value)} />
      </Field>
    </div>
  )
}
