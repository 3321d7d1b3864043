import { Link, useNavigate } from '@tanstack/react-router'
import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { Refusal, upload } from '../api/ask.ts'
import { useRegistrationPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { DropFile } from '../kit/DropFile.tsx'
import { Page } from '../kit/Page.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { ImportsListed } from './words.ts'
import './imports.css'

/** Bringing a workbook in: nothing is registered before somebody has seen what would be. */
export function ImportsPage() {
  const say = useSay()
  const navigate = useNavigate()
  const { when } = useMoments()
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const list = useLook<ImportsListed>('list-imports', useRegistrationPurpose(), {}, { fresh: true })
  const bring = async (file: File) => {
    setSending(true)
    setRefusal(undefined)
    try {
      const { import: id } = await upload(file)
      await navigate({ to: '/imports/$import', params: { import: id } })
    } catch (error) {
      setRefusal(error instanceof Error ? error : new Refusal(500, {}))
    } finally {
      setSending(false)
    }
  }
  return (
    <Page title={say('imports.title')} aside={say('imports.aside')}>
      <div className="stack-4">
        <DropFile
          icon={FileSpreadsheet}
          words={say(sending ? 'imports.sending' : 'imports.drop')}
          kinds={say('imports.kinds')}
          accept=".xlsx,.xls,.csv"
          off={sending}
          onFile={(file) => void bring(file)}
        />
        <Refused error={refusal} />
        {list.error && <Trouble error={list.error} onAgain={() => void list.refetch()} />}
        {list.isLoading && <Waiting lines={3} />}
        {list.data && (
          <section className="box" aria-labelledby="imports-before">
            <h2 id="imports-before">{say('imports.before')}</h2>
            <ul className="lines">
              {list.data.imports.length === 0 && <li className="dim">{say('imports.none')}</li>}
              {list.data.imports.map(({ id, file, state, startedAt }) => (
                <li key={id}>
                  <Link to="/imports/$import" params={{ import: id }}>
                    <bdi>{file}</bdi>
                  </Link>
                  <span className="mid">{say(`import-state.${state}`)}</span>
                  <span className="small dim">{startedAt ? when(startedAt) : ''}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}
