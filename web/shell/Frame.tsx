import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { over } from '../api/ask.ts'
import { fetchPatiently } from '../api/fetch-part.ts'
import { useKept } from '../api/remember.ts'
import { useHouse } from '../api/session.ts'
import { UndoBar } from '../kit/UndoBar.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Dock } from './Dock.tsx'
import { useKeys } from './keys.ts'
import { part, partWithWords } from './part.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

const ComeBack = partWithWords(() => import('../agencies/ComeBack.tsx'), 'ComeBack', fetchPatiently)
const PartingHost = part(() => import('../unity/PartingHost.tsx'), 'PartingHost', fetchPatiently)
const CommandMenu = part(() => import('./CommandMenu.tsx'), 'CommandMenu', fetchPatiently)
const KeysHelp = part(() => import('./KeysHelp.tsx'), 'KeysHelp', fetchPatiently)

/** The house around every screen. */
export function Frame() {
  const say = useSay()
  const house = useHouse()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const isOver = useKept(over)
  const [floating, setFloating] = useState<'command' | 'keys' | null>(null)
  const keys = useRef({ '?': () => setFloating('keys') })
  useKeys(keys.current)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setFloating('command')
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  return (
    <>
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <div className="frame">
        <Rail />
        <div>
          <TopBar path={path} isDemo={house.data?.demo ?? false} />
          <Suspense
            fallback={
              <main id="main">
                <Waiting />
              </main>
            }
          >
            <Outlet />
          </Suspense>
        </div>
        <Dock />
      </div>
      <UndoBar />
      <Suspense>
        <PartingHost />
      </Suspense>
      <Suspense>{isOver && <ComeBack />}</Suspense>
      <Suspense>
        {floating === 'command' && <CommandMenu onClose={() => setFloating(null)} onKeys={() => setFloating('keys')} />}
        {floating === 'keys' && <KeysHelp onClose={() => setFloating(null)} />}
      </Suspense>
    </>
  )
}
