import type { ReactNode } from 'react'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { usePage } from '../shell/page.ts'

type Props = { title: string; error: Error | null; onAgain: () => void; children: ReactNode }

/** The place of a case while it is not there yet, or may not be shown; with the way out. */
export function CaseFrame({ title, error, onAgain, children }: Props) {
  const heading = usePage(title)
  return (
    <main id="main" className="stack-3">
      <h1 ref={heading} tabIndex={-1} className="hide">
        {title}
      </h1>
      {error ? <Trouble error={error} onAgain={onAgain} /> : <Waiting lines={9} />}
      {children}
    </main>
  )
}
