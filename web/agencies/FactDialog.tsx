import { type ReactNode, useState } from 'react'
import type { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = {
  title: string
  act: string
  deed: ReturnType<typeof useDeed>
  /** Whether something is not filled in yet. */
  missing?: boolean
  input: () => object
  /** Where the safe thing is not to do it. */
  grave?: boolean
  onClose: () => void
  children: ReactNode
}

/** A dialog that states one fact by one deed, and closes when the house has it. */
export function FactDialog({ title, act, deed, missing, input, grave, onClose, children }: Props) {
  const say = useSay()
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!missing && (await deed.send(input()))) onClose()
  }
  const doing = (
    <Button key="do" look={grave ? 'plain' : 'main'} off={deed.sending} onClick={() => void save()}>
      {act}
    </Button>
  )
  const leaving = (
    <Button key="leave" look={grave ? 'main' : 'plain'} onClick={onClose}>
      {say('act.cancel')}
    </Button>
  )
  return (
    <Dialog title={title} onClose={onClose} acts={grave ? [leaving, doing] : [doing, leaving]}>
      {children}
      {tried && missing && (
        <Note tone="wait" role="alert">
          {say('colleagues.missing')}
        </Note>
      )}
      <Refused error={deed.refusal} />
    </Dialog>
  )
}
