import { Download, FilePlus2, Image } from 'lucide-react'
import { useState } from 'react'
import type { DocumentShown } from '../../domain/documents/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { fetchFile } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { Hatch } from '../kit/Hatch.tsx'
import { Refused } from '../kit/Refused.tsx'
import { saveFile } from '../kit/save-file.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { PreviewDialog } from './PreviewDialog.tsx'

type Props = {
  shown: DocumentShown
  earlier: readonly DocumentShown[]
  people: readonly PersonShown[]
  purpose: Purpose
  onNext?: (() => void) | undefined
}

/** One paper: what it is and whose, and what can be done with it. What is closed is hatched, not left out. */
export function DocumentLine({ shown, earlier, people, purpose, onNext }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const { told, category, at, by, person } = shown
  const owner = people.find(({ id }) => id === person)
  return (
    <li>
      <div className="stack">
        {told ? (
          <p>
            <b dir="auto">{told.title}</b> <Told told={told} />
          </p>
        ) : shown.erased ? (
          <p className="dim">{say('documents.erased')}</p>
        ) : (
          <Hatch title={say('documents.closed', { category: say(`category.${category}`) })}>
            {say('documents.closed-words')}
          </Hatch>
        )}
        <p className="small dim">
          <bdi>{plainName(owner?.names ?? [])}</bdi> · {say(`category.${category}`)} · {when(at)} · <bdi>{by}</bdi>
        </p>
        {told && <DocumentActs shown={shown} title={told.title} purpose={purpose} onNext={onNext} />}
        {earlier.length > 0 && (
          <details className="no-print">
            <summary>{say('documents.older', { count: earlier.length })}</summary>
            <ul className="lines">
              {earlier.map((one) => (
                <DocumentLine key={one.id} shown={one} earlier={[]} people={people} purpose={purpose} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

function Told({ told }: { told: NonNullable<DocumentShown['told']> }) {
  const say = useSay()
  const kilobytes = new Intl.NumberFormat(useLanguage(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return (
    <span className="small mid">
      {say(`document-kind.${told.kind}`)} · <bdi>{kilobytes.format(Math.max(1, told.bytes / 1000))}</bdi>
    </span>
  )
}

type ActsProps = { shown: DocumentShown; title: string; purpose: Purpose; onNext: Props['onNext'] }
function DocumentActs({ shown: { id, told }, title, purpose, onNext }: ActsProps) {
  const say = useSay()
  const [showing, setShowing] = useState(false)
  const [trouble, setTrouble] = useState<Error>()
  const take = async () => {
    setTrouble(undefined)
    await fetchFile(`/api/documents/${id}?purpose=${purpose}`)
      .then(({ name, content }) => saveFile(name, content))
      .catch(setTrouble)
  }
  const named = (act: 'documents.show' | 'documents.download' | 'documents.new-version') => ({
    'aria-label': say('documents.of', { act: say(act), title }),
    children: say(act),
  })
  return (
    <>
      <div className="row wrap no-print">
        {told?.preview && (
          <Button look="quiet" icon={Image} onClick={() => setShowing(true)} {...named('documents.show')} />
        )}
        <Button look="quiet" icon={Download} onClick={() => void take()} {...named('documents.download')} />
        {onNext && <Button look="quiet" icon={FilePlus2} onClick={onNext} {...named('documents.new-version')} />}
      </div>
      <Refused error={trouble} />
      {showing && <PreviewDialog document={id} title={title} purpose={purpose} onClose={() => setShowing(false)} />}
    </>
  )
}
