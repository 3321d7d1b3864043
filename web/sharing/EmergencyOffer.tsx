import { Siren } from 'lucide-react'
import { useState } from 'react'
import type { Category, Purpose } from '../../ground/categories.ts'
import { mayDo } from '../agencies/may-do.ts'
import { Refusal } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { EmergencyDialog } from './EmergencyDialog.tsx'
import type { Target } from './emergency-target.ts'

type Props = { target: Target; purpose: Purpose; wanted?: readonly Category[] }

/** The button that begins an opening in an emergency, for whoever may. Of whether there is anybody to open it says nothing. */
export function EmergencyButton({ target, purpose, wanted }: Props) {
  const say = useSay()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  if (!mayDo(me, 'open-emergency', purpose)) return null
  return (
    <>
      <Button icon={Siren} onClick={() => setAsking(true)}>
        {say('emergency.begin')}
      </Button>
      {asking && (
        <EmergencyDialog
          target={target}
          purpose={purpose}
          {...(wanted ? { wanted } : {})}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const CLOSED: ReadonlySet<string> = new Set(['no-such-case', 'no-such-person', 'not-for-this-purpose'])

/** Below “there is no such person, or none that you may know of”: the way on where a life hangs on it. */
export function EmergencyOffer({ error, target, purpose }: Props & { error: Error | null }) {
  const say = useSay()
  const me = useMe()
  if (!(error instanceof Refusal) || !CLOSED.has(error.code) || !mayDo(me, 'open-emergency', purpose)) return null
  return (
    <section className="box pad stack-3 measure" aria-labelledby="emergency-offer">
      <h2 id="emergency-offer">{say('emergency.offer')}</h2>
      <p className="mid">{say('emergency.offer-words')}</p>
      <EmergencyButton target={target} purpose={purpose} />
    </section>
  )
}
