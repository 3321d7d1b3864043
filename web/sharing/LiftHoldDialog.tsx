import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Hold } from './HoldsSection.tsx'

type Props = { hold: Hold; person: string; name: string; purpose: Purpose; onClose: () => void }

/** Says what lifting a hold brings before it is done: from then on the schedule counts again. */
export function LiftHoldDialog({ hold, person, name, purpose, onClose }: Props) {
  const say = useSay()
  const { send, sending, refusal } = useDeed('lift-hold', purpose)
  const lift = async () => {
    if (await send({ hold: hold.id, person })) onClose()
  }
  return (
    <Dialog
      title={say('hold.lift-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('hold.keep')}
          </Button>
          <Button off={sending} onClick={() => void lift()}>
            {say('hold.lift')}
          </Button>
        </>
      }
    >
      {hold.authority && (
        <blockquote>
          <bdi>{hold.authority}</bdi>
        </blockquote>
      )}
      <p>{say('hold.lift-effect', { name })}</p>
      <Refused error={refusal} />
    </Dialog>
  )
}
