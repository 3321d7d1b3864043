import { Suspense } from 'react'
import { part } from '../shell/part.tsx'

const FindByAnswer = part(() => import('./FindByAnswer.tsx'), 'FindByAnswer')

/** Finding by an answer, which the search need not wait for. */
export function FindLater() {
  return (
    <Suspense>
      <FindByAnswer />
    </Suspense>
  )
}
