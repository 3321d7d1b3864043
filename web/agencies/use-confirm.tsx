import { type ReactNode, useState } from 'react'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { useSay } from '../locales/use-say.ts'
import { ConfirmWithPasskey } from './ConfirmWithPasskey.tsx'

/** A little less than the five minutes of the house, so that what is begun in time arrives in time. */
const FRESH_MS = 4 * 60_000

/**
 * For acts that need a proof of a moment ago. `ensure` asks for it where the last one is too old and tells whether it was
 * given; `dialog` stands somewhere on the screen: `if (await ensure()) await send(…)`.
 */
export function useConfirm(): { ensure: () => Promise<boolean>; dialog: ReactNode } {
  const say = useSay()
  const { signIn } = useMe()
  const [asked, setAsked] = useState<{ answer: (given: boolean) => void }>()
  const ensure = () =>
    Date.now() - Date.parse(signIn.confirmedAt) < FRESH_MS
      ? Promise.resolve(true)
      : new Promise<boolean>((answer) => setAsked({ answer }))
  const settle = (given: boolean) => {
    asked?.answer(given)
    setAsked(undefined)
  }
  const dialog = asked && (
    <Dialog
      title={say('confirm.title')}
      onClose={() => settle(false)}
      acts={<Button onClick={() => settle(false)}>{say('act.cancel')}</Button>}
    >
      <p>{say('confirm.why')}</p>
      <ConfirmWithPasskey onDone={() => settle(true)} />
    </Dialog>
  )
  return { ensure, dialog }
}
