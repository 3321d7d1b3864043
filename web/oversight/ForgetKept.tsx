import { useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { useSay } from '../locales/use-say.ts'
import { forgetKept, readKept } from './kept-checkpoints.ts'

/** Lets this browser begin anew, where people decided so. */
export function ForgetKept() {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [forgotten, setForgotten] = useState(false)
  const forget = () => {
    forgetKept()
    setForgotten(true)
    setAsking(false)
  }
  if (forgotten && !readKept()) return <p role="status">{say('check.forgotten')}</p>
  if (!readKept()) return null
  return (
    <p className="no-print">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {say('check.forget')}
      </Button>
      {asking && (
        <Dialog
          title={say('check.forget-title')}
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button onClick={() => setAsking(false)}>{say('act.cancel')}</Button>
              <Button onClick={forget}>{say('check.forget-act')}</Button>
            </>
          }
        >
          <p>{say('check.forget-words')}</p>
        </Dialog>
      )}
    </p>
  )
}
