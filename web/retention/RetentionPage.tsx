import type { ErasuresListed } from '../../domain/retention/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { DueSection } from './DueSection.tsx'
import { ProposalsSection } from './ProposalsSection.tsx'
import { ToHearSection } from './ToHearSection.tsx'
import './retention.css'

/** How long what is kept: proposals that wait for a second person, what partners erased, what is due, and what was decided. */
export function RetentionPage() {
  const say = useSay()
  const purpose = useFirstPurpose('rights')
  const { data, error, refetch } = useLook<ErasuresListed>('list-erasures', purpose, {}, { fresh: true })
  const waiting = data?.proposals.filter(({ verdict }) => verdict === null) ?? []
  const decided = data?.proposals.filter(({ verdict }) => verdict !== null) ?? []
  return (
    <Page title={say('erasing.page')} aside={say('erasing.aside')}>
      <div className="stack-4 measure">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!data && !error && <Waiting lines={4} />}
        {data && (
          <>
            <ProposalsSection
              id="waiting"
              title={say('erasing.waiting')}
              none={say('erasing.none-waiting')}
              proposals={waiting}
            />
            {data.toHear.length > 0 && <ToHearSection toHear={data.toHear} purpose={purpose} />}
            <DueSection waiting={waiting} purpose={purpose} />
            <ProposalsSection
              id="decided"
              title={say('erasing.decided')}
              none={say('erasing.none-decided')}
              proposals={decided}
            />
          </>
        )}
      </div>
    </Page>
  )
}
