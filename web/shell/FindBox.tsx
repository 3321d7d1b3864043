import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { sought } from '../matching/sought.ts'
import { useKeys } from './keys.ts'

/** Search from anywhere. What is typed travels in memory: a name never stands in an address or a history. */
export function FindBox() {
  const say = useSay()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const keys = useRef({ '/': () => box.current?.focus() })
  useKeys(keys.current)
  return (
    <search className="find">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sought.set({ ...sought.get(), text: box.current?.value ?? '' })
          void navigate({ to: '/search' })
        }}
      >
        <Icon of={Search} />
        <input
          ref={box}
          type="text"
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          aria-label={say('search.box')}
          placeholder={say('search.box')}
        />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}
