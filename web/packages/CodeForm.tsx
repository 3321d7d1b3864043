import { type FormEvent, useState } from 'react'
import type { PackageWaits } from '../../domain/referrals/packages/words.ts'
import { readPackageCode } from '../../ground/package-code.ts'
import { Door } from '../agencies/Door.tsx'
import { Refusal } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { type InHand, openWithCode } from './open-with-code.ts'

type Props = { id: string; waits: PackageWaits; onOpen: (hand: InHand) => void; onGone: () => void }

/** Says that something waits, until when, and asks for the code. From whom and about whom is told by nothing but what is in it. */
export function CodeForm({ id, waits, onOpen, onGone }: Props) {
  const say = useSay()
  const { dayMonth, hour } = useMoments()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const code = readPackageCode(typed)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!code || busy) return
    setBusy(true)
    setRefusal(undefined)
    await openWithCode(id, code, waits.salt)
      .then(onOpen)
      .catch((error) => (isGone(error) ? onGone() : setRefusal(error)))
    setBusy(false)
  }
  return (
    <Door narrow title={say('package.page')}>
      <p>{say('package.page-until', { when: `${dayMonth(waits.until)}, ${hour(waits.until)}` })}</p>
      {crypto.subtle ? (
        <form className="stack-3" onSubmit={(event) => void open(event)}>
          <Field
            label={say('package.type-code')}
            hint={say('package.type-hint')}
            wrong={tried && !code ? say('package.code-short') : undefined}
          >
            <Input
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              spellCheck={false}
              className="in package-code"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <Refused error={refusal} />
          {busy && (
            <Note tone="note" role="status">
              {say('package.opening')}
            </Note>
          )}
          <Button look="main" type="submit" off={busy}>
            {say('package.open')}
          </Button>
        </form>
      ) : (
        <Note tone="harm" role="alert">
          {say('package.no-crypto')}
        </Note>
      )}
      <p className="small mid">{say('package.page-why')}</p>
    </Door>
  )
}

/** It is over, or was closed by this very try. */
const isGone = (error: Error): boolean =>
  error instanceof Refusal && (error.code === 'package-gone' || error.values['left'] === 0)
