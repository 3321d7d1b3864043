import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { UnitShown, UnitsListed, WaitingListed } from '../../domain/shelter/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { UnitBox } from './UnitBox.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import { WaitingParty } from './WaitingParty.tsx'
import '../cases/cases.css'
import './shelter.css'

/** The places of a shelter on a day: who waits, longest first, what is free, and who lives where. */
export function PlacesPage() {
  const say = useSay()
  const purpose = useUsualPurpose()
  const [on, setOn] = useState(today())
  const [opening, setOpening] = useState<UnitShown | 'new' | null>(null)
  const { data, error, isLoading, refetch } = useLook<UnitsListed>('list-units', purpose, { on }, { fresh: true })
  const waiting = useLook<WaitingListed>('list-waiting', purpose, {}, { fresh: true })
  return (
    <Page
      title={say('nav.places')}
      acts={
        <Button icon={Plus} onClick={() => setOpening('new')}>
          {say('shelter-act.open')}
        </Button>
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={5} />}
      {waiting.data && data && (
        <section className="box" aria-labelledby="who-waits">
          <h2 className="boxhead" id="who-waits">
            {say('shelter.waiting')}
          </h2>
          <ul className="lines notes">
            {waiting.data.waiting.length === 0 && <li className="dim">{say('shelter.nobody-waits')}</li>}
            {waiting.data.waiting.map((party) => (
              <WaitingParty key={party.id} party={party} units={data.units} purpose={purpose} />
            ))}
          </ul>
        </section>
      )}
      <div className="filters on-day">
        <Field label={say('shelter.on')}>
          <Input type="date" value={on} onChange={(event) => setOn(event.target.value || today())} />
        </Field>
      </div>
      {data?.units.length === 0 && <Empty>{say('shelter.no-units')}</Empty>}
      <ul className="units">
        {data?.units.map((unit) => (
          <UnitBox key={unit.id} unit={unit} onAmend={() => setOpening(unit)} />
        ))}
      </ul>
      {opening && (
        <UnitDialog
          before={opening === 'new' ? undefined : opening}
          purpose={purpose}
          onClose={() => setOpening(null)}
        />
      )}
    </Page>
  )
}
