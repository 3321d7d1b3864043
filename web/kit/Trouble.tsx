import { CloudOff } from 'lucide-react'
import { useSay } from '../locales/use-say.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'
import { useReason } from './use-reason.ts'

/** A screen that could not be filled: why, and the way out. */
export function Trouble({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const say = useSay()
  const reason = useReason()
  return (
    <Note tone="wait" icon={CloudOff} role="alert">
      <div className="stack">
        <p>{reason(error)}</p>
        <Button onClick={onAgain}>{say('act.try-again')}</Button>
      </div>
    </Note>
  )
}
