import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Service } from '../../domain/cases/words.ts'
import type { ListingShown, ListingsFound } from '../../domain/plans/words.ts'
import { mayDo } from '../agencies/may-do.ts'
import { Partners } from '../agencies/Partners.tsx'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Field } from '../kit/Field.tsx'
import { Page } from '../kit/Page.tsx'
import { Select } from '../kit/Select.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { useSpoken } from '../locales/use-spoken.ts'
import { ListingBox } from './ListingBox.tsx'
import { ListingDialog } from './ListingDialog.tsx'
import '../cases/cases.css'

/** Who offers what: by service and language, open places first. Each agency words its own entries. */
export function DirectoryPage() {
  const say = useSay()
  const me = useMe()
  const purpose = useUsualPurpose()
  const spoken = useSpoken()
  const [service, setService] = useState('')
  const [language, setLanguage] = useState('')
  const [writing, setWriting] = useState<ListingShown | 'new' | null>(null)
  // Whoever runs the agency writes partners down here, and looks for no service.
  const looks = mayDo(me, 'search', purpose)
  const { data, error, isLoading, refetch } = useLook<ListingsFound>(
    'find-listings',
    purpose,
    { ...(service && { service }), ...(language && { language }) },
    { fresh: true, enabled: looks },
  )
  const any = { value: '', label: say('cases.any') }
  const services = Service.options.map((value) => ({ value: value as string, label: say(`service.${value}`) }))
  return (
    <Page
      title={say('nav.directory')}
      acts={
        mayDo(me, 'casework', purpose) && (
          <Button icon={Plus} onClick={() => setWriting('new')}>
            {say('directory.add')}
          </Button>
        )
      }
    >
      {looks && (
        <div className="filters">
          <Field label={say('referral.service')}>
            <Select value={service} options={[any, ...services]} onChoose={setService} />
          </Field>
          <Field label={say('plan.language')}>
            <Select value={language} options={[any, ...spoken]} onChoose={setLanguage} />
          </Field>
        </div>
      )}
      <div className="stack-4">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting lines={4} />}
        {data?.listings.length === 0 && <Empty>{say('directory.none')}</Empty>}
        <ul className="stack-3">
          {data?.listings.map((listing) => (
            <ListingBox key={listing.id} listing={listing} purpose={purpose} onAmend={() => setWriting(listing)} />
          ))}
        </ul>
        {mayDo(me, 'write-down-partner', purpose) && <Partners purpose={purpose} />}
      </div>
      {writing && (
        <ListingDialog
          purpose={purpose}
          before={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(null)}
        />
      )}
    </Page>
  )
}
