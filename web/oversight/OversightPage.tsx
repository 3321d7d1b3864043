import { Link } from '@tanstack/react-router'
import { ListTree, ScanEye, ShieldCheck } from 'lucide-react'
import type { HouseOverseen } from '../../domain/oversight/words.ts'
import { useFirstPurpose, useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { CheckYourself } from './CheckYourself.tsx'
import { EndingAgreements } from './EndingAgreements.tsx'
import { HouseFigures } from './HouseFigures.tsx'
import { OpenPartings } from './OpenPartings.tsx'
import { QuestionsSection } from './QuestionsSection.tsx'
import { UseByAgency } from './UseByAgency.tsx'
import './oversight.css'

/** How the house is used, by whom and for what, and which looks nothing explains; nobody stands here whom it was about. */
export function OversightPage() {
  const say = useSay()
  const purpose = useFirstPurpose('oversight', 'rights')
  const { roles } = useMe()
  const { data, error, refetch } = useLook<HouseOverseen>('oversee-house', purpose, {}, { fresh: true })
  return (
    <Page
      title={say('oversight.page')}
      aside={say('oversight.aside')}
      acts={
        <>
          <Link className="btn" to="/oversight/lines">
            <Icon of={ListTree} />
            {say('oversight.to-lines')}
          </Link>
          {roles.includes('oversight-officer') && (
            <Link className="btn" to="/oversight/check">
              <Icon of={ShieldCheck} />
              {say('oversight.to-check')}
            </Link>
          )}
        </>
      }
    >
      <div className="stack-4">
        <QuestionsSection purpose={purpose} />
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!data && !error && <Waiting lines={5} />}
        {data && (
          <>
            <HouseFigures house={data} />
            <UseByAgency house={data} />
            <OpenPartings parted={data.parted} />
            <EndingAgreements agreements={data.agreements} />
          </>
        )}
        <CheckYourself icon={ScanEye} />
      </div>
    </Page>
  )
}
