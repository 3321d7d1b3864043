import { Suspense } from 'react'
import { fetchPatiently } from '../api/fetch-part.ts'
import { useKept } from '../api/remember.ts'
import { useMe } from '../api/session.ts'
import { Chip } from '../kit/Chip.tsx'
import { useSay } from '../locales/use-say.ts'
import { FindBox } from './FindBox.tsx'
import { PreferencesButton } from './PreferencesButton.tsx'
import { pageTitle } from './page.ts'
import { part } from './part.tsx'
import { opensFiles } from './rooms.ts'
import { SyncChip } from './SyncChip.tsx'

/** It comes after what it stands beside: the first screen need not wait for it. */
const Bell = part(() => import('./Bell.tsx'), 'Bell', fetchPatiently)

/** The bar on top: the search that is never further than `/`, what is saved, and how this device speaks. */
export function TopBar({ path, isDemo }: { path: string; isDemo: boolean }) {
  const say = useSay()
  const me = useMe()
  const title = useKept(pageTitle)
  return (
    <header className="bar">
      <span className="desk-off title" aria-hidden="true">
        {title}
      </span>
      {path === '/search' || !opensFiles(me) ? null : <FindBox />}
      <span className="end" />
      {isDemo && (
        <span className="phone-off">
          <Chip tone="note">{say('demo.line')}</Chip>
        </span>
      )}
      <SyncChip />
      <Suspense>
        <Bell />
      </Suspense>
      <PreferencesButton />
    </header>
  )
}
