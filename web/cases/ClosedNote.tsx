import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

/** Says that the case is closed, why and by whom. */
export function ClosedNote({ file }: { file: File }) {
  const say = useSay()
  const { when } = useMoments()
  if (!file.closed) return null
  const { closing, reason, at, by } = file.closed
  return (
    <Note tone="note">
      <p>
        <b>{say('case.is-closed', { closing: say(`closing.${closing}`) })}</b> <bdi>{reason}</bdi>
      </p>
      <p className="small mid">
        {when(at)} · <bdi>{by}</bdi>
      </p>
    </Note>
  )
}
