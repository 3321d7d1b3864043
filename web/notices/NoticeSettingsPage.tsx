import { Link } from '@tanstack/react-router'
import type { NoticeSettingsShown } from '../../domain/notices/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { HowToBeTold } from './HowToBeTold.tsx'
import { PushHere } from './PushHere.tsx'
import './notices.css'

/** How the worker wants to be told: on the screen always, elsewhere as they say. */
export function NoticeSettingsPage() {
  const say = useSay()
  const { data, error, refetch } = useLook<NoticeSettingsShown>(
    'read-notice-settings',
    useUsualPurpose(),
    {},
    { fresh: true },
  )
  return (
    <Page title={say('notices.settings')} aside={<Link to="/notices">{say('notices.title')}</Link>}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={6} />}
      {data && (
        <div className="stack-4 measure">
          <HowToBeTold settings={data} />
          <PushHere settings={data} />
        </div>
      )}
    </Page>
  )
}
