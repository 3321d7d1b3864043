import { useParams } from '@tanstack/react-router'
import type * as z from 'zod/mini'
import type { CaseShown, CaseWorkShown } from '../../domain/cases/words.ts'
import { usePurposeFor, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { EmergencyOffer } from '../sharing/EmergencyOffer.tsx'
import { CaseFrame } from './CaseFrame.tsx'
import { CaseView } from './CaseView.tsx'
import './case.css'

export type File = z.infer<typeof CaseShown>
export type FileWork = z.infer<typeof CaseWorkShown>

/** A partner to whom it was opened looks at it, and does not work in it. */
export const looksOnly = ({ standing: { because } }: { standing: Pick<File['standing'], 'because'> }): boolean =>
  !['custody', 'co-management', 'referral', 'transfer'].includes(because)

/** A case: who it is about before anything else, then what is being done and what has happened. */
export function CasePage() {
  const say = useSay()
  const { case: id = '' } = useParams({ strict: false })
  const [purpose, setPurpose] = usePurposeFor(id)
  const usual = useUsualPurpose()
  const file = useLook<File>('read-case', purpose, { case: id })
  const work = useLook<FileWork>(
    'read-case-work',
    purpose,
    { case: id },
    { enabled: file.data !== undefined && !file.error && !looksOnly(file.data) },
  )
  if (file.data && file.data.id === id)
    return (
      <CaseView
        file={file.data}
        work={work.data}
        workError={work.error}
        purpose={purpose}
        onPurpose={setPurpose}
        onAgain={() => void work.refetch()}
        stale={file.error}
      />
    )
  return (
    <CaseFrame title={say('case.title')} error={file.error} onAgain={() => void file.refetch()}>
      {file.error && purpose !== usual && (
        <Button onClick={() => setPurpose(usual)}>
          {say('case.other-purpose', { purpose: say(`purpose.${usual}`) })}
        </Button>
      )}
      <EmergencyOffer error={file.error} target={{ file: id }} purpose={purpose} />
    </CaseFrame>
  )
}
