import { useState } from 'react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { ReferForm } from './ReferForm.tsx'
import { waysOf } from './ways.ts'

type Props = { file: File; purpose: Purpose; onClose: () => void }

/** Asks another agency: whom, for what, how urgently, who goes and who stays; what it would see is said before. */
export function ReferDialog({ file, purpose, onClose }: Props) {
  const say = useSay()
  const { data } = useLook<AgreementsListed>('list-agreements', purpose, {})
  const me = useMe()
  const ways = data ? waysOf(data, me, purpose) : []
  const [isSealed, setSealed] = useState(false)
  // A code that is shown once must not be lost by a press beside it.
  const away = isSealed ? () => {} : onClose
  return (
    <Dialog title={say(isSealed ? 'package.title' : 'referral.refer')} wide onClose={away}>
      {!data && <Waiting lines={3} />}
      {data && ways.length === 0 && <p>{say('open.no-way')}</p>}
      {ways.length > 0 && <ReferForm file={file} ways={ways} onSealed={() => setSealed(true)} onClose={onClose} />}
    </Dialog>
  )
}
