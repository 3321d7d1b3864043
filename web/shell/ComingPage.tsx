import { Waiting } from '../kit/Waiting.tsx'

/** A screen on its way, where that takes longer than a moment. */
export const ComingPage = () => (
  <main>
    <Waiting lines={6} />
  </main>
)
