import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Hatch } from '../kit/Hatch.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'
import { NoteDialog } from './NoteDialog.tsx'

type Props = { file: File; work: FileWork; purpose: Purpose }

/** What workers wrote down. A note of a closed kind is hatched, not left out. */
export function NotesSection({ file, work, purpose }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const [writing, setWriting] = useState(false)
  return (
    <section className="box" id="notes" aria-labelledby="notes-head">
      <div className="boxhead row">
        <h2 id="notes-head">{say('case.notes')}</h2>
        {!file.closed && (
          <Button look="quiet" icon={Plus} className="end" onClick={() => setWriting(true)}>
            {say('note.write')}
          </Button>
        )}
      </div>
      <ul className="lines notes">
        {work.notes.length === 0 && <li className="dim">{say('note.none')}</li>}
        {work.notes.map(({ id, category, text, at, by }) => (
          <li key={id}>
            <div className="stack">
              {text === undefined ? (
                <Hatch title={say('note.closed', { category: say(`category.${category}`) })}>
                  {say('note.closed-words')}
                </Hatch>
              ) : (
                <p dir="auto" className="note-text">
                  {text}
                </p>
              )}
              <p className="small dim">
                {say(`category.${category}`)} · {when(at)} · <bdi>{by}</bdi>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {writing && <NoteDialog file={file} purpose={purpose} onClose={() => setWriting(false)} />}
    </section>
  )
}
