import { useKept } from '../api/remember.ts'
import { FindBox } from './FindBox.tsx'
import { pageTitle } from './page.ts'
import { PreferencesButton } from './PreferencesButton.tsx'
import { SyncChip } from './SyncChip.tsx'

/** The bar on top: the search that is never further than `/`, what is saved, and how this device speaks. */
export function TopBar({ path }: { path: string }) {
  const title = useKept(pageTitle)
  return (
    <header className="bar">
      <span className="desk-off title" aria-hidden="true">
        {title}
      </span>
      {path === '/search' ? null : <FindBox />}
      <span className="end" />
      <SyncChip />
      <PreferencesButton />
    </header>
  )
}
