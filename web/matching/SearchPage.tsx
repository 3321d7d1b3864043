import { useNavigate } from '@tanstack/react-router'
import { Search, UserPlus } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useKept } from '../api/remember.ts'
import { startDraft } from '../families/draft.ts'
import { FindLater } from '../forms/FindLater.tsx'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Page } from '../kit/Page.tsx'
import { useSay } from '../locales/use-say.ts'
import { useKeys } from '../shell/keys.ts'
import { fromTyped } from './from-typed.ts'
import { SearchResults } from './SearchResults.tsx'
import { sought } from './sought.ts'
import { walkHits } from './walk-hits.ts'
import './search.css'

/** Do we know this person already? One box, any script; registration opens below what was found. */
export function SearchPage() {
  const say = useSay()
  const navigate = useNavigate()
  const { text } = useKept(sought)
  const [typed, setTyped] = useState(text)
  const box = useRef<HTMLInputElement>(null)
  const keys = useRef({ '/': () => box.current?.focus(), j: () => walkHits(1), k: () => walkHits(-1) })
  useKeys(keys.current)
  useEffect(() => setTyped(text), [text])
  useEffect(() => box.current?.focus(), [])
  const search = (event: FormEvent) => {
    event.preventDefault()
    sought.set({ text: typed.trim() })
  }
  const toFirst = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    walkHits(1)
  }
  const register = async () => {
    startDraft(fromTyped(text || typed))
    await navigate({ to: '/register' })
  }
  return (
    <Page title={say('search.title')}>
      <search className="seek">
        <form onSubmit={search}>
          <Icon of={Search} />
          <input
            ref={box}
            type="text"
            dir="auto"
            autoComplete="off"
            enterKeyHint="search"
            aria-label={say('search.box')}
            placeholder={say('search.box')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={toFirst}
          />
          <button type="submit" className="btn quiet">
            {say('search.go')}
          </button>
        </form>
      </search>
      {text ? <SearchResults text={text} /> : <p className="mid measure before">{say('search.before')}</p>}
      <FindLater />
      <section className="unlock" aria-label={say('search.unlock-label')}>
        <p>
          <b>{say(text ? 'search.none-of-these' : 'search.first')}</b>
          <br />
          <span className="mid small">{say('search.when-unsure')}</span>
        </p>
        <Button className="end" icon={UserPlus} off={!text} onClick={() => void register()}>
          {say('search.register')}
        </Button>
      </section>
    </Page>
  )
}
