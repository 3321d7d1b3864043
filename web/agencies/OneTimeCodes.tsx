import { useState } from 'react'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { useSay } from '../locales/use-say.ts'
import { FactDialog } from './FactDialog.tsx'
import { useConfirm } from './use-confirm.tsx'

const pick = (signs: string, length: number) =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), (chance) => signs[chance % signs.length]).join('')
const newCodes = () => ({ secret: pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32), number: pick('0123456789', 8) })

/** Setting up one-time codes while the passkey is still there. They lead back to a passkey and nowhere else. */
export function OneTimeCodes() {
  const say = useSay()
  const { ensure, dialog } = useConfirm()
  const [codes, setCodes] = useState<{ secret: string; number: string }>()
  const begin = async () => {
    if (await ensure()) setCodes(newCodes())
  }
  return (
    <section className="box" aria-labelledby="my-codes">
      <h2 id="my-codes">{say('codes.title')}</h2>
      <div className="pad">
        <Button onClick={() => void begin()}>{say('codes.set')}</Button>
      </div>
      {dialog}
      {codes && <CodesDialog {...codes} onClose={() => setCodes(undefined)} />}
    </section>
  )
}

function CodesDialog({ secret, number, onClose }: { secret: string; number: string; onClose: () => void }) {
  const say = useSay()
  const [code, setCode] = useState('')
  return (
    <FactDialog
      title={say('codes.set')}
      act={say('codes.set')}
      deed={useDeed('set-totp', 'administration')}
      missing={!/^\d{6}$/.test(code)}
      input={() => ({ id: makeId<FactId>(new Date()), number, secret, code })}
      onClose={onClose}
    >
      <p>{say('codes.how')}</p>
      <dl className="known">
        <dt>{say('codes.secret')}</dt>
        <dd>
          <bdi dir="ltr">{secret.match(/.{4}/g)?.join(' ')}</bdi>
        </dd>
        <dt>{say('codes.number')}</dt>
        <dd>
          <bdi dir="ltr">{`${number.slice(0, 4)} ${number.slice(4)}`}</bdi>
        </dd>
      </dl>
      <Field label={say('recover.code')}>
        <Input
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Field>
    </FactDialog>
  )
}
