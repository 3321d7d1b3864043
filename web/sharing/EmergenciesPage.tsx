import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { EmergencyLine } from './EmergencyLine.tsx'
import { OpenByPaper } from './OpenByPaper.tsx'
import './sharing.css'

/** What waits for my review, what I opened myself, and the way to open somebody of whom one holds only a paper. */
export function EmergenciesPage() {
  const say = useSay()
  const me = useMe()
  const purpose = useUsualPurpose()
  const { data, error, isLoading, refetch } = useLook<EmergenciesListed>(
    'list-emergencies',
    purpose,
    {},
    { fresh: true },
  )
  const opens = mayDo(me, 'open-emergency', purpose)
  const reviews = me.roles.some((role) => role === 'data-steward' || role === 'oversight-officer')
  return (
    <Page title={say('emergency.page')} aside={say('emergency.aside')}>
      <div className="stack-4 measure">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting lines={4} />}
        {data && reviews && (
          <Openings
            id="to-review"
            title={say('emergency.to-review')}
            none={say('emergency.none-to-review')}
            openings={data.toReview}
            toReview
          />
        )}
        {data && (opens || data.mine.length > 0) && (
          <Openings
            id="mine"
            title={say('emergency.mine')}
            none={say('emergency.none-mine')}
            openings={data.mine}
            toReview={false}
          />
        )}
        {opens && <OpenByPaper purpose={purpose} />}
      </div>
    </Page>
  )
}

type Props = { id: string; title: string; none: string; openings: EmergenciesListed['mine']; toReview: boolean }

function Openings({ id, title, none, openings, toReview }: Props) {
  return (
    <section className="box" aria-labelledby={id}>
      <h2 id={id}>
        {title} {openings.length > 0 && <span className="dim">{openings.length}</span>}
      </h2>
      <ul className="lines openings">
        {openings.length === 0 && <li className="dim">{none}</li>}
        {openings.map((one) => (
          <EmergencyLine key={one.id} opening={one} toReview={toReview} />
        ))}
      </ul>
    </section>
  )
}
