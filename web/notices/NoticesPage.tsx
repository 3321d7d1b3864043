import { Link } from '@tanstack/react-router'
import { CheckCheck, Settings2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { MOST, type MyNoticesListed, type NoticeShown } from '../../domain/notices/words.ts'
import { questions } from '../api/questions.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Icon } from '../kit/Icon.tsx'
import { KeyHints } from '../kit/KeyHints.tsx'
import { Page } from '../kit/Page.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { UNREAD } from '../shell/Bell.tsx'
import { useKeys } from '../shell/keys.ts'
import { NoticeLine } from './NoticeLine.tsx'
import './notices.css'

const PAGE = 50

/** What was laid before the worker: by day, what they have not read first. */
export function NoticesPage() {
  const say = useSay()
  const purpose = useUsualPurpose()
  const [most, setMost] = useState(PAGE)
  const { data, error, refetch } = useLook<MyNoticesListed>(
    'list-my-notices',
    purpose,
    { most },
    { fresh: true, keepBefore: true },
  )
  useEffect(() => {
    if (data) questions.setQueryData(UNREAD, { unread: data.unread })
  }, [data])
  const { send, sending, refusal } = useDeed('mark-notices-read', purpose)
  const mark = (notices: 'all' | string[]) => send({ notices })
  useKeys(useNoticeKeys((id) => void mark([id])))
  return (
    <Page
      title={say('notices.title')}
      aside={data && say('notices.aside', { count: data.unread })}
      acts={
        <>
          {data && data.unread > 0 && (
            <Button look="main" icon={CheckCheck} off={sending} onClick={() => void mark('all')}>
              {say('notices.mark-all')}
            </Button>
          )}
          <Link className="btn" to="/notices/settings">
            <Icon of={Settings2} />
            {say('notices.settings')}
          </Link>
        </>
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      <Refused error={refusal} />
      {!data && !error && <Waiting lines={6} />}
      {data?.notices.length === 0 && <Empty>{say('notices.none', { days: data.keptDays })}</Empty>}
      {data && <Days notices={data.notices} onRead={({ id }) => void mark([id])} />}
      {data?.more && most < MOST && (
        <Button onClick={() => setMost(Math.min(most + PAGE, MOST))}>{say('notices.earlier')}</Button>
      )}
      {data && data.notices.length > 0 && (
        <KeyHints
          hints={[
            { keys: ['J', 'K'], words: say('keys.move') },
            { keys: ['Enter'], words: say('keys.act') },
            { keys: ['E'], words: say('keys.mark-read') },
          ]}
        />
      )}
    </Page>
  )
}

const links = () => [...document.querySelectorAll<HTMLElement>('a[data-notice]')]

/** J and K walk along the notices, E marks the one where the keyboard is. */
function useNoticeKeys(onRead: (id: string) => void) {
  return useMemo(() => {
    const step = (by: number) => {
      const all = links()
      const at = all.indexOf(document.activeElement as HTMLElement)
      all[Math.max(0, Math.min(at + by, all.length - 1))]?.focus()
    }
    return {
      j: () => step(1),
      k: () => step(-1),
      e: () => {
        const id = (document.activeElement as HTMLElement | null)?.dataset['notice']
        if (id) onRead(id)
      },
    }
  }, [onRead])
}

type DaysProps = { notices: NoticeShown[]; onRead: (notice: NoticeShown) => void }
function Days({ notices, onRead }: DaysProps) {
  const say = useSay()
  const { longDay } = useMoments()
  const days = Map.groupBy(notices, ({ read, at }) => `${read ? 'read' : 'new'} ${dayOf(new Date(at))}`)
  return (
    <div className="stack-4">
      {[...days].map(([key, some]) => {
        const [state, day] = key.split(' ') as ['read' | 'new', string]
        return (
          <section className="box" key={key} aria-labelledby={`${state}-${day}`}>
            <h2 className="boxhead" id={`${state}-${day}`}>
              {say(`notices.${state}`)} · {longDay(day)}
            </h2>
            <ul className="lines">
              {some.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} onRead={onRead} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
