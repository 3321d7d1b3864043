import { useEffect, useState } from 'react'
import { useSay } from '../locales/use-say.ts'

/** Nothing for 300 ms, then grey lines; after five seconds, a sentence. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const say = useSay()
  const [stage, setStage] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 300), setTimeout(() => setStage(2), 5_000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (stage === 0) return <div aria-busy="true" />
  return (
    <div aria-busy="true">
      <p className={stage === 2 ? 'mid' : 'hide'} role="status">
        {stage === 2 ? say('trouble.slow') : say('trouble.loading')}
      </p>
      <div className="grey" aria-hidden="true">
        {[...'abcdefghijkl'].slice(0, lines).map((line) => (
          <i key={line} />
        ))}
      </div>
    </div>
  )
}
