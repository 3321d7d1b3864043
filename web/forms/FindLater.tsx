import { lazy, Suspense } from 'react'

const FindByAnswer = lazy(async () => ({ default: (await import('./FindByAnswer.tsx')).FindByAnswer }))

/** Finding by an answer, which the search need not wait for. */
export function FindLater() {
  return (
    <Suspense>
      <FindByAnswer />
    </Suspense>
  )
}
