import { useParams } from '@tanstack/react-router'
import type { CaseShown, CaseWorkShown } from '../../domain/cases/words.ts'
import type * as z from 'zod/mini'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { usePage } from '../shell/page.ts'
import { CaseView } from './CaseView.tsx'
import './case.css'

export type File = z.infer<typeof CaseShown>
export type FileWork = z.infer<typeof CaseWorkShown>

/** A case: who it is about before anything else, then what is being done and what has happened. */
export function CasePage() {
  const say = useSay()
  const { case: id = '' } = useParams({ strict: false })
  const [purpose, setPurpose] = usePurposeFor(id)
  const file = useLook<File>('read-case', purpose, { case: id }, { keepBefore: true })
  const work = useLook<FileWork>('read-case-work', purpose, { case: id }, { keepBefore: true, enabled: !file.error })
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
  return <CaseFrame title={say('case.title')} error={file.error} onAgain={() => void file.refetch()} />
}

function CaseFrame({ title, error, onAgain }: { title: string; error: Error | null; onAgain: () => void }) {
  const heading = usePage(title)
  return (
    <main id="main">
      <h1 ref={heading} tabIndex={-1} className="hide">
        {title}
      </h1>
      {error ? <Trouble error={error} onAgain={onAgain} /> : <Waiting lines={9} />}
    </main>
  )
}
