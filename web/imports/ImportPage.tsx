import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Mapping } from '../../bridges/spreadsheet/words.ts'
import { useRegistrationPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { ImportActs } from './ImportActs.tsx'
import { ImportFigures } from './ImportFigures.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { MappingEditor } from './MappingEditor.tsx'
import type { ImportShown } from './words.ts'
import './imports.css'

const busy = new Set(['reading', 'checking', 'running'])

/** One import: what the columns mean, a trial without effect, then the run, which goes on where it was cut off. */
export function ImportPage() {
  const say = useSay()
  const { import: id = '' } = useParams({ strict: false })
  const purpose = useRegistrationPurpose()
  const [mapping, setMapping] = useState<Mapping>()
  const [pace, setPace] = useState<number | false>(1200)
  const { data, error, isLoading, refetch } = useLook<ImportShown>(
    'read-import',
    purpose,
    { import: id },
    { every: pace, fresh: true, keepBefore: true },
  )
  const isBusy = !data || busy.has(data.state)
  if (isBusy !== (pace !== false)) setPace(isBusy ? 1200 : false)
  const { send, sending, refusal } = useDeed('run-import', purpose)
  const run = async (dryRun: boolean) => {
    if (await send({ import: id, ...(mapping ? { mapping } : {}), dryRun })) setMapping(undefined)
  }
  const current = mapping ?? data?.mapping ?? undefined
  return (
    <Page
      title={data ? data.file : say('imports.title')}
      head={<bdi>{data?.file ?? say('imports.title')}</bdi>}
      aside={data && say(`import-state.${data.state}`)}
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && (
        <div className="stack-4">
          <ImportSteps shown={data} />
          {isBusy && <ImportProgress shown={data} />}
          <Refused error={refusal} />
          {!isBusy && <ImportFigures shown={data} />}
          {!isBusy && data.state !== 'failed' && (
            <ImportActs
              shown={data}
              changed={mapping !== undefined}
              sending={sending}
              onRun={(dryRun) => void run(dryRun)}
            />
          )}
          {data.problems.length > 0 && <ImportProblems problems={data.problems} more={data.moreProblems} />}
          {current && data.state !== 'done' && !isBusy && (
            <MappingEditor file={data.file} mapping={current} onChange={setMapping} />
          )}
        </div>
      )}
    </Page>
  )
}
