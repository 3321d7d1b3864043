import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { read, Unreachable } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useSay } from '../locales/use-say.ts'
import { askForLostParts } from './part.tsx'

/** A screen broke, or did not arrive. What was saved is safe; the way out is shown. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const say = useSay()
  if (error instanceof Unreachable) return <LostPage error={error} onAgain={reset} />
  return (
    <Page title={say('crash.title')}>
      <Note tone="harm" role="alert">
        <div className="stack">
          <p>{say('crash.words')}</p>
          <p className="hash">{String(error)}</p>
          <Button onClick={reset}>{say('act.try-again')}</Button>
        </div>
      </Note>
    </Page>
  )
}

/**
 * A screen that was not fetched before and cannot be now. It comes by itself as soon as there is a network. Where the house
 * answers and the screen does not come, this page is of an older edition, and is loaded anew by whoever tries again.
 */
function LostPage({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const say = useSay()
  const again = () => {
    askForLostParts()
    onAgain()
  }
  useEffect(() => {
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  })
  const tryAgain = () => read('/api/house').then(() => location.reload(), again)
  return (
    <Page title={say('crash.lost')}>
      <Trouble error={error} onAgain={() => void tryAgain()} />
    </Page>
  )
}
