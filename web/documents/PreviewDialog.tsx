import type { PreviewShown } from '../../domain/documents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { FactId } from '../../ground/ids.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { document: FactId; title: string; purpose: Purpose; onClose: () => void }

/** A small picture of a picture. It is looked at once more each time, and that is written down. */
export function PreviewDialog({ document, title, purpose, onClose }: Props) {
  const say = useSay()
  const { data, error, refetch } = useLook<PreviewShown>('preview-document', purpose, { document }, { fresh: true })
  return (
    <Dialog title={<bdi>{title}</bdi>} onClose={onClose} acts={<Button onClick={onClose}>{say('act.close')}</Button>}>
      {error ? (
        <Trouble error={error} onAgain={() => void refetch()} />
      ) : data ? (
        <img className="document-picture" src={data.picture} alt={say('documents.image-of', { title })} />
      ) : (
        <Waiting />
      )}
    </Dialog>
  )
}
