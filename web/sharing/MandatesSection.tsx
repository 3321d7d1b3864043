import { UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import type { SafeguardsShown } from '../../domain/sharing/safeguards/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Refused } from '../kit/Refused.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { MandateDialog } from './MandateDialog.tsx'
import type { Guarded } from './SafeguardsPage.tsx'
import { SomebodyOf } from './SomebodyOf.tsx'

type Mandate = SafeguardsShown['mandates'][number]

/** Who speaks for a child, since when, and the way to write it down or to end it. Of an adult nobody does, so nothing is shown. */
export function MandatesSection({ purpose, ...guarded }: Guarded & { purpose: Purpose }) {
  const say = useSay()
  const me = useMe()
  const [recording, setRecording] = useState(false)
  const [ending, setEnding] = useState<Mandate | null>(null)
  const { known, name, file, person } = guarded
  if (!known.child && known.mandates.length === 0) return null
  const mayWrite = mayDo(me, 'mandate', purpose)
  return (
    <section className="box" aria-labelledby="mandates">
      <h2 id="mandates">{say('mandate.title', { name })}</h2>
      <p className="boxpart mid small">{say('mandate.means', { name })}</p>
      <ul className="lines guards">
        {known.mandates.length === 0 && <li className="dim">{say('mandate.none', { name })}</li>}
        {known.mandates.map((mandate) => (
          <li key={mandate.id}>
            <div className="stack">
              <p>
                <SomebodyOf file={file} person={mandate.guardian} />
              </p>
              <MandateDays mandate={mandate} />
            </div>
            {mayWrite && <Button onClick={() => setEnding(mandate)}>{say('mandate.end')}</Button>}
          </li>
        ))}
      </ul>
      {mayWrite && known.child && (
        <p className="boxpart no-print">
          <Button icon={UserRoundCheck} onClick={() => setRecording(true)}>
            {say('mandate.record')}
          </Button>
        </p>
      )}
      {recording && <MandateDialog {...guarded} purpose={purpose} onClose={() => setRecording(false)} />}
      {ending && (
        <EndMandateDialog
          mandate={ending}
          person={person}
          name={name}
          purpose={purpose}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  )
}

function MandateDays({ mandate: { from, until } }: { mandate: Mandate }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const day = (at: string) => fullDay(dayOf(new Date(at)))
  return (
    <p className="small mid">
      {until
        ? say('mandate.from-until', { from: day(from), until: day(until) })
        : say('mandate.from', { from: day(from) })}
    </p>
  )
}

type Ending = { mandate: Mandate; person: string; name: string; purpose: Purpose; onClose: () => void }
function EndMandateDialog({ mandate, person, name, purpose, onClose }: Ending) {
  const say = useSay()
  const { send, sending, refusal } = useDeed('end-mandate', purpose)
  const end = async () => {
    if (await send({ mandate: mandate.id, child: person })) onClose()
  }
  return (
    <Dialog
      title={say('mandate.end-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('mandate.keep')}
          </Button>
          <Button off={sending} onClick={() => void end()}>
            {say('mandate.end')}
          </Button>
        </>
      }
    >
      <p>{say('mandate.end-effect', { name })}</p>
      <Refused error={refusal} />
    </Dialog>
  )
}
