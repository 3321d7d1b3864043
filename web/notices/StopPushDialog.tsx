import { useKept } from '../api/remember.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { useSay } from '../locales/use-say.ts'
import { stopAsked } from './pushed-here.ts'

/** Asked once of whoever signs out of a browser that is pushed to: on a shared one their notices would go on. */
export function StopPushDialog() {
  const say = useSay()
  const asked = useKept(stopAsked)
  return (
    asked && (
      <Dialog
        title={say('push-stop.title')}
        onClose={() => asked.answer('stay')}
        acts={
          <>
            <Button look="main" onClick={() => asked.answer('stop')}>
              {say('push-stop.stop')}
            </Button>
            <Button onClick={() => asked.answer('mine')}>{say('push-stop.mine')}</Button>
          </>
        }
      >
        <p>{say('push-stop.why')}</p>
      </Dialog>
    )
  )
}
