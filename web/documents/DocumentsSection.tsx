import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { DocumentShown, DocumentsListed } from '../../domain/documents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useSay } from '../locales/use-say.ts'
import { AddDocumentDialog } from './AddDocumentDialog.tsx'
import { DocumentLine } from './DocumentLine.tsx'
import { versionsOf } from './versions-of.ts'
import './documents.css'

/** The papers of a case: each by its newest version, with the ones before under it. */
export function DocumentsSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  /** What is being added: something new, or the version after one. */
  const [adding, setAdding] = useState<{ before?: DocumentShown }>()
  const { data, error, refetch } = useLook<DocumentsListed>(
    'list-documents',
    purpose,
    { case: file.id },
    { fresh: true },
  )
  const may = !file.closed && (data?.categories.length ?? 0) > 0
  return (
    <section className="box" id="documents" aria-labelledby="documents-head">
      <div className="boxhead row">
        <h2 id="documents-head">{say('documents.title')}</h2>
        {may && (
          <Button look="quiet" icon={Plus} className="end" onClick={() => setAdding({})}>
            {say('documents.add')}
          </Button>
        )}
      </div>
      {error && !data && <Trouble error={error} onAgain={() => void refetch()} />}
      <ul className="lines notes">
        {data?.documents.length === 0 && <li className="dim">{say('documents.none')}</li>}
        {versionsOf(data?.documents ?? []).map(({ last, earlier }) => (
          <DocumentLine
            key={last.id}
            shown={last}
            earlier={earlier}
            people={file.people}
            purpose={purpose}
            onNext={
              may && last.told && data?.categories.includes(last.category)
                ? () => setAdding({ before: last })
                : undefined
            }
          />
        ))}
      </ul>
      {adding && data && (
        <AddDocumentDialog
          file={file}
          listed={data}
          before={adding.before}
          purpose={purpose}
          onClose={() => setAdding(undefined)}
        />
      )}
    </section>
  )
}
