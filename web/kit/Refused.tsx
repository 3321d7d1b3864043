import { OctagonAlert } from 'lucide-react'
import { Note } from './Note.tsx'
import { useReason } from './use-reason.ts'

/** Why something was not done. Nothing that was typed is lost by it. */
export function Refused({ error }: { error: Error | undefined | null }) {
  const reason = useReason()
  if (!error) return null
  return (
    <Note tone="harm" icon={OctagonAlert} role="alert">
      <p>{reason(error)}</p>
    </Note>
  )
}
