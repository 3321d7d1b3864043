import { Languages } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../kit/Icon.tsx'
import { languages } from '../locales/language.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { Preferences } from './Preferences.tsx'

/** Opens the languages, the light and the spacing of this device. */
export function PreferencesButton() {
  const say = useSay()
  const code = useLanguage()
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !anchor.current?.contains(event.target as Node))
        setOpen(false)
    }
    addEventListener('pointerdown', leave)
    addEventListener('keydown', leave)
    return () => {
      removeEventListener('pointerdown', leave)
      removeEventListener('keydown', leave)
    }
  }, [open])
  return (
    <div className="anchor no-print" ref={anchor}>
      <button type="button" className="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon of={Languages} />
        <bdi className="phone-off" lang={code}>
          {languages.find((language) => language.code === code)?.name}
        </bdi>
        <span className="hide">{say('prefs.open')}</span>
      </button>
      {open && (
        <div className="popover">
          <Preferences />
        </div>
      )}
    </div>
  )
}
