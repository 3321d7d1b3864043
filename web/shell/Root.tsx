import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect } from 'react'
import { useKept } from '../api/remember.ts'
import { MeProvider, useSession } from '../api/session.ts'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { stopAsked } from '../notices/pushed-here.ts'
import { Frame } from './Frame.tsx'
import { part, partWithWords } from './part.tsx'

const SignInPage = part(() => import('../agencies/SignInPage.tsx'), 'SignInPage')
/** Long after a screen stands, so that nothing anybody waits for waits for it. */
const FETCH_DOOR_MS = 1_500
// What few people ever see arrives with its words when it is needed.
const EnrolPage = partWithWords(() => import('../agencies/EnrolPage.tsx'), 'EnrolPage')
const RecoverPage = partWithWords(() => import('../agencies/RecoverPage.tsx'), 'RecoverPage')
const PackagePage = partWithWords(() => import('../packages/PackagePage.tsx'), 'PackagePage')
const TermsPage = partWithWords(() => import('../agencies/TermsPage.tsx'), 'TermsPage')
const StopPushDialog = partWithWords(() => import('../notices/StopPushDialog.tsx'), 'StopPushDialog')
const StepUpPage = partWithWords(() => import('../agencies/StepUpPage.tsx'), 'StepUpPage')

/** Nobody comes past the door without saying who they are, by passkey, and having promised how they will work. */
export function Root() {
  const session = useSession()
  const isAtWork = !!session.data
  useEffect(() => {
    if (!isAtWork) return
    // Whoever leaves while the network is gone is shown the door as well.
    const fetching = setTimeout(() => void SignInPage.preload(), FETCH_DOOR_MS)
    return () => clearTimeout(fetching)
  }, [isAtWork])
  const isAsked = useKept(stopAsked) !== null
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (path === '/enrol') return <Door page={<EnrolPage />} />
  if (path.startsWith('/packages/')) return <Door page={<PackagePage />} />
  if (path === '/recover' && !session.data) return <Door page={<RecoverPage />} />
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
  if (session.data === null) return <Door page={<SignInPage />} />
  const { signIn, terms } = session.data
  return (
    <MeProvider value={session.data}>
      {!signIn.strong ? <Door page={<StepUpPage />} /> : !terms ? <Door page={<TermsPage />} /> : <Frame />}
      <Suspense>{isAsked && <StopPushDialog />}</Suspense>
    </MeProvider>
  )
}

const Door = ({ page }: { page: ReactNode }) => <Suspense fallback={<Waiting />}>{page}</Suspense>
