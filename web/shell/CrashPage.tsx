import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Page } from '../kit/Page.tsx'
import { useSay } from '../locales/use-say.ts'

/** A screen broke. What was saved is safe; the way out is shown. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const say = useSay()
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
