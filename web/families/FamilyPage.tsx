import { Link, useParams } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { FamilyAround } from '../../domain/families/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { choosePurpose, usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { looksOnly } from '../cases/CasePage.tsx'
import { PurposeField } from '../cases/PurposeField.tsx'
import { Button } from '../kit/Button.tsx'
import { Names } from '../kit/Names.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { Say } from '../locales/Say.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { EmergencyBand } from '../sharing/EmergencyBand.tsx'
import { EmergencyOffer } from '../sharing/EmergencyOffer.tsx'
import { TracingSection } from '../tracing/TracingSection.tsx'
import { BelongingSection } from '../unity/BelongingSection.tsx'
import { DrawTieDialog } from './DrawTieDialog.tsx'
import { FamilyList } from './FamilyList.tsx'
import './family.css'
import { part } from '../shell/part.tsx'

const FamilyGraph = part(() => import('./FamilyGraph.tsx'), 'FamilyGraph')

const ReunificationsSection = part(() => import('../reunification/ReunificationsSection.tsx'), 'ReunificationsSection')
const WhereSection = part(() => import('../unity/where/WhereSection.tsx'), 'WhereSection')
const CareWatchSection = part(() => import('../unity/CareWatchSection.tsx'), 'CareWatchSection')

/** A family as a drawing and the same in words. Nothing here is ever deleted. */
export function FamilyPage() {
  const say = useSay()
  const { person: id = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(id)
  const [adding, setAdding] = useState(false)
  const { data, error, isLoading, refetch } = useLook<FamilyAround>('read-family', purpose, { person: id })
  const inPart = data !== undefined && looksOnly(data)
  const names = data?.people.find((person) => person.id === data.focus)?.names ?? []
  const title = data ? say('family.of', { name: plainName(names, true) }) : say('family.title')
  return (
    <Page
      title={title}
      head={data ? <Say id="family.of" values={{ name: <Names names={names} /> }} /> : title}
      aside={
        data &&
        !inPart &&
        say('family.counts', {
          people: data.people.length,
          ties: data.family.ties.length,
          separations: data.family.separations.length,
        })
      }
      acts={
        data &&
        !inPart &&
        data.people.length > 1 && (
          <Button icon={UserPlus} onClick={() => setAdding(true)}>
            {say('family.add-tie')}
          </Button>
        )
      }
    >
      {error && (
        <div className="stack-3">
          <Trouble error={error} onAgain={() => void refetch()} />
          {!data && <EmergencyOffer error={error} target={{ person: id }} purpose={purpose} />}
        </div>
      )}
      {data && inPart && <InPart around={data} purpose={purpose} />}
      {isLoading && <Waiting />}
      {data && !(inPart && data.people.length === 1) && (
        <div className={data.people.length > 5 ? 'fam wide' : 'fam'}>
          <Suspense
            fallback={
              <div className="box pad">
                <Waiting />
              </div>
            }
          >
            <FamilyGraph {...data} />
          </Suspense>
          <FamilyList {...data} purpose={purpose} />
        </div>
      )}
      {data && !inPart && <Together around={data} purpose={purpose} />}
      {adding && data && <DrawTieDialog around={data} purpose={purpose} onClose={() => setAdding(false)} />}
    </Page>
  )
}

/** Who belongs together and where they are; plans to bring them together; care that is watched over; and whom they seek. */
function Together({ around, purpose }: { around: FamilyAround; purpose: Purpose }) {
  return (
    <div className="stack-4 together">
      <div className="no-print">
        <PurposeField value={purpose} onChoose={(chosen) => choosePurpose(around.focus, chosen)} />
      </div>
      <Suspense fallback={<Waiting />}>
        <WhereSection around={around} purpose={purpose} />
      </Suspense>
      <BelongingSection around={around} purpose={purpose} />
      <Suspense fallback={<Waiting />}>
        <ReunificationsSection around={around} purpose={purpose} />
        <CareWatchSection person={around.focus} purpose={purpose} />
      </Suspense>
      <TracingSection around={around} />
    </div>
  )
}

/** Said where only some of a family are open to whoever looks: nobody must take them for all. */
function InPart({ around: { focus, standing }, purpose }: { around: FamilyAround; purpose: Purpose }) {
  const say = useSay()
  return (
    <div className="stack-3 family-in-part">
      {standing.because === 'emergency' && <EmergencyBand persons={[focus]} until={standing.until} purpose={purpose} />}
      <p className="mid">
        {say('family.others-closed')}{' '}
        <Link to="/people/$person" params={{ person: focus }}>
          {say('emergency.see-file')}
        </Link>
      </p>
    </div>
  )
}
