import type { ReactNode } from 'react'
import { Logo } from '../shell/Logo.tsx'
import { PreferencesButton } from '../shell/PreferencesButton.tsx'
import { usePage } from '../shell/page.ts'
import './sign-in.css'

/** The house from outside: where somebody comes in, or stands before something that must be done first. */
export function Door({ title, narrow, children }: { title: string; narrow?: boolean; children: ReactNode }) {
  const heading = usePage(title)
  return (
    <div className={narrow ? 'door narrow' : 'door'}>
      <header className="bar">
        <span className="logo house-c">
          <Logo />
        </span>
        <span className="end" />
        <PreferencesButton />
      </header>
      <main id="main" className="stack-4">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}
