import { useNavigate } from '@tanstack/react-router'
import { useKept } from '../api/remember.ts'
import { useRegistrationPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { sought } from '../matching/sought.ts'
import { CheckMissing } from './CheckMissing.tsx'
import { CheckPeople } from './CheckPeople.tsx'
import { CheckTies } from './CheckTies.tsx'
import { stillMissing } from './check-draft.ts'
import { draft, startDraft } from './draft.ts'
import { householdFrom } from './household-from-draft.ts'
import { StillMissing } from './StillMissing.tsx'
import { useGoOnKey } from './use-go-on-key.ts'

/** A look at everything before it is saved. Saved means that the house has answered. */
export function CheckStep({ onGo }: { onGo: (step: number) => void }) {
  const say = useSay()
  const now = useKept(draft)
  const navigate = useNavigate()
  const { send, sending, refusal } = useDeed('register-household', useRegistrationPurpose())
  const missing = stillMissing(now, today())
  const household = householdFrom(now, today())
  const save = async () => {
    if (missing.length > 0 || sending || !(await send(household))) return
    startDraft()
    sought.set({ text: '' })
    tell(say('register.saved', { count: household.people.length }))
    await navigate({ to: '/cases/$case', params: { case: household.case.id } })
  }
  useGoOnKey(() => void save())
  return (
    <div className="stack-4">
      <CheckPeople household={household} onChange={() => onGo(0)} />
      <CheckMissing household={household} onChange={() => onGo(0)} />
      <CheckTies household={household} onChange={() => onGo(0)} />
      <StillMissing missing={missing} />
      <Refused error={refusal} />
      <p className="row wrap">
        <Button look="main" id="go-on" off={sending || missing.length > 0} onClick={() => void save()}>
          {say(sending ? 'register.saving' : 'register.save')}
        </Button>
        <Button onClick={() => onGo(1)}>{say('act.back')}</Button>
        <span className="small dim">{say('register.save-note')}</span>
      </p>
    </div>
  )
}
