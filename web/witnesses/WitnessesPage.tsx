import { Eye, Printer } from 'lucide-react'
import { useState } from 'react'
import type { WitnessesShown } from '../../domain/witnesses/words.ts'
import { useFirstPurpose, useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { CutOffSection } from './CutOffSection.tsx'
import { HowToWitness } from './HowToWitness.tsx'
import { LedgerFigures } from './LedgerFigures.tsx'
import { ProposeWitnessDialog } from './ProposeWitnessDialog.tsx'
import { QuorumNote } from './QuorumNote.tsx'
import { RaisedSection } from './RaisedSection.tsx'
import { WitnessLine } from './WitnessLine.tsx'
import './witnesses.css'

/** How far the ledger is, who outside says that only it is shown, whether that is enough, and what was raised; on paper too. */
export function WitnessesPage() {
  const say = useSay()
  const purpose = useFirstPurpose('oversight', 'administration')
  const [proposing, setProposing] = useState(false)
  const { data, error, isLoading, refetch } = useLook<WitnessesShown>('list-witnesses', purpose, {}, { fresh: true })
  return (
    <Page
      title={say('witness.page')}
      aside={say('witness.aside')}
      acts={
        data && (
          <Button look="quiet" icon={Printer} onClick={() => print()}>
            {say('act.print')}
          </Button>
        )
      }
    >
      {data && <PrintedBy />}
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={6} />}
      {data && (
        <div className="stack-4">
          <LedgerFigures known={data} />
          {data.raised.length > 0 && <RaisedSection raised={data.raised} />}
          <QuorumNote quorum={data.quorum} doubted={data.raised.length > 0} />
          {data.raised.length === 0 && <RaisedSection raised={data.raised} />}
          <section className="box" aria-labelledby="witnesses">
            <h2 id="witnesses">{say('witness.who')}</h2>
            <ul className="lines witnesses">
              {data.witnesses.length === 0 && <li className="dim">{say('witness.none')}</li>}
              {data.witnesses.map((one) => (
                <WitnessLine key={one.id} witness={one} hours={data.quorum.hours} purpose={purpose} />
              ))}
            </ul>
            <p className="boxpart no-print">
              <Button icon={Eye} onClick={() => setProposing(true)}>
                {say('witness.propose')}
              </Button>
            </p>
          </section>
          <CutOffSection purpose={purpose} />
          <HowToWitness logKey={data.ledger.key} />
        </div>
      )}
      {proposing && <ProposeWitnessDialog purpose={purpose} onClose={() => setProposing(false)} />}
    </Page>
  )
}

/** This paper names nobody: unlike a file it may be kept, and is to be compared. */
function PrintedBy() {
  const say = useSay()
  const { name } = useMe()
  const { fullDay, hour } = useMoments()
  return (
    <p className="print-only">
      {say('witness.printed', { day: fullDay(today()), hour: hour(new Date().toISOString()), name })}
    </p>
  )
}
