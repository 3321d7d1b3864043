import { Bookmark } from 'lucide-react'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import type { useSheet } from './use-sheet.ts'

type Props = { filling: ReturnType<typeof useSheet>; onLeave: () => void }

/** Saving what was answered, keeping it for later, or leaving it. */
export function FillActs({ filling, onLeave }: Props) {
  const say = useSay()
  const off = filling.sending || !filling.isChanged
  const leaveIf = (done: boolean) => {
    if (done) onLeave()
  }
  return (
    <>
      {filling.problems.length > 0 && (
        <p className="wrong" role="alert">
          {say('forms.unfit', { count: filling.problems.length })}
        </p>
      )}
      <Refused error={filling.refusal} />
      <div className="row wrap no-print">
        <Button look="main" off={off || filling.apart.length > 0} onClick={() => void filling.save().then(leaveIf)}>
          {say('forms.save')}
        </Button>
        <Button icon={Bookmark} off={off} onClick={() => void filling.keepForLater().then(leaveIf)}>
          {say('forms.keep')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            filling.forget()
            onLeave()
          }}
        >
          {say('act.cancel')}
        </Button>
      </div>
    </>
  )
}
