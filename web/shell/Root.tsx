import { lazy, Suspense } from 'react'
import { MeProvider, useSession } from '../api/session.ts'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { Frame } from './Frame.tsx'

const SignInPage = lazy(() => import('../agencies/SignInPage.tsx').then((file) => ({ default: file.SignInPage })))

/** Nobody comes past the door without saying who they are. */
export function Root() {
  const session = useSession()
  if (session.error)
    return (
      <main>
        <Trouble error={session.error} onAgain={() => void session.refetch()} />
      </main>
    )
  if (session.data === undefined)
    return (
      <main>
        <Waiting />
      </main>
    )
  if (session.data === null)
    return (
      <Suspense fallback={<Waiting />}>
        <SignInPage />
      </Suspense>
    )
  return (
    <MeProvider value={session.data}>
      <Frame />
    </MeProvider>
  )
}
