import { Link, useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { SafeguardsShown } from '../../domain/sharing/safeguards/words.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe, usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { PrintHead } from '../cases/PrintHead.tsx'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { ApprovalsSection } from './ApprovalsSection.tsx'
import { HoldsSection } from './HoldsSection.tsx'
import { MandatesSection } from './MandatesSection.tsx'
import { OrdersSection } from './OrdersSection.tsx'
import { ProtectionsSection } from './ProtectionsSection.tsx'
import { RequestsSection } from './RequestsSection.tsx'
import './sharing.css'

/** What each section of the page knows. */
export type Guarded = { person: string; name: string; known: SafeguardsShown; file: File }

/** What protects one person beyond the rules for everybody. Only who has custody of them sees that it is there. */
export function SafeguardsPage() {
  const say = useSay()
  const me = useMe()
  const { case: id = '', person = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(id)
  const file = useLook<File>('read-case', purpose, { case: id })
  const known = useLook<SafeguardsShown>('read-safeguards', purpose, { person })
  const name = plainName(file.data?.people.find((one) => one.id === person)?.names ?? [], true)
  const error = file.error ?? known.error
  if (!file.data || !known.data || error)
    return (
      <Page title={say('safeguard.page')}>
        {error ? <Trouble error={error} onAgain={() => void known.refetch()} /> : <Waiting lines={6} />}
      </Page>
    )
  const guarded = { person, name, known: known.data, file: file.data }
  return (
    <Page
      title={say('safeguard.of', { name })}
      aside={
        <Link to="/cases/$case" params={{ case: id }}>
          {say('consent.back-to-case')}
        </Link>
      }
      acts={
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      }
    >
      <PrintHead purpose={purpose} />
      <div className="stack-4 measure">
        <p className="mid">{say('safeguard.what')}</p>
        <ProtectionsSection {...guarded} purpose={purpose} />
        <OrdersSection {...guarded} purpose={purpose} />
        <ApprovalsSection {...guarded} purpose={purpose} />
        <MandatesSection {...guarded} purpose={purpose} />
        {mayDo(me, 'legal-request', purpose) && <RequestsSection {...guarded} purpose={purpose} />}
        {mayDo(me, 'hold', purpose) && <HoldsSection {...guarded} purpose={purpose} />}
      </div>
    </Page>
  )
}
