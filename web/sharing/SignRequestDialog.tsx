import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'
import { usePartWords } from './part-words.ts'
import type { LegalRequest } from './RequestsSection.tsx'

type Props = { request: LegalRequest; person: string; name: string; purpose: Purpose; onClose: () => void }

/** Whoever signs stands for it that the law asks for this. With the second signature the fields are open. */
export function SignRequestDialog({ request, person, name, purpose, onClose }: Props) {
  const say = useSay()
  const { field } = usePartWords()
  const list = new Intl.ListFormat(useLanguage())
  const { send, sending, refusal } = useDeed('sign-legal-request', purpose)
  const sign = async () => {
    if (await send({ request: request.id, person })) onClose()
  }
  const isLast = request.signatures.length > 0
  return (
    <Dialog
      title={say('request.sign-title', { name, agency: request.agency.name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('request.do-not-sign')}
          </Button>
          <Button off={sending} onClick={() => void sign()}>
            {say('request.sign')}
          </Button>
        </>
      }
    >
      {request.words && (
        <blockquote>
          <bdi>{request.words}</bdi>
        </blockquote>
      )}
      <p>{list.format(request.fields.map(field))}</p>
      <p>{say(isLast ? 'request.second-opens' : 'request.first-opens-nothing')}</p>
      <ConfirmFirst error={refusal} onConfirmed={() => void sign()} />
    </Dialog>
  )
}
