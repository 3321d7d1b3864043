import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { provePasskey } from '../api/passkey.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { enter } from './enter.ts'

/** Coming in by passkey. A passkey works at one address only, so at another the page says where. */
export function PasskeyEntry({ address, onIn }: { address: string; onIn?: () => void }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const come = async () => {
    setBusy(true)
    setRefusal(undefined)
    await provePasskey('sign-in')
      .then((proof) => enter({ proof }))
      .then(onIn)
      .catch(setRefusal)
    setBusy(false)
  }
  if (location.origin !== address) return <Elsewhere address={address} />
  return (
    <div className="stack-3">
      <Button look="main" icon={KeyRound} off={busy} onClick={() => void come()}>
        {say('sign-in.by-passkey')}
      </Button>
      <Refused error={refusal} />
    </div>
  )
}
