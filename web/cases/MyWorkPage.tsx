import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo, useState } from 'react'
import type { MyWorkShown, WorkItem } from '../../domain/cases/words.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Empty } from '../kit/Empty.tsx'
import { KeyHints } from '../kit/KeyHints.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { useKeys } from '../shell/keys.ts'
import { opensFiles } from '../shell/rooms.ts'
import { FirstThing } from './FirstThing.tsx'
import { linkOf } from './link-of.ts'
import { sortedWork } from './sorted-work.ts'
import { WorkGroup } from './WorkGroup.tsx'
import './my-work.css'
import { partWithWords } from '../shell/part.tsx'

const WaitingReviews = partWithWords(() => import('../sharing/WaitingReviews.tsx'), 'WaitingReviews')

const WaitingWork = partWithWords(() => import('./WaitingWork.tsx'), 'WaitingWork')

const partOfDay = () => (new Date().getHours() < 12 ? 'morning' : new Date().getHours() < 18 ? 'afternoon' : 'evening')

/** One queue by harm, then time. Each line is one sentence why, and one next act. */
export function MyWorkPage() {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const hasFiles = opensFiles(me)
  const { longDay } = useMoments()
  const { data, error, isLoading, refetch } = useLook<MyWorkShown>(
    'my-work',
    useUsualPurpose(),
    {},
    { enabled: hasFiles },
  )
  const { first, groups, order } = useMemo(() => sortedWork(data?.items ?? [], today()), [data])
  const [at, setAt] = useState(0)
  const [moved, setMoved] = useState(false)
  const here: WorkItem | undefined = order[Math.min(at, order.length - 1)]
  const step = useCallback(
    (by: number) => {
      setAt((now) => (moved ? Math.max(0, Math.min(now + by, order.length - 1)) : now))
      setMoved(true)
    },
    [moved, order.length],
  )
  const keys = useMemo(
    () => ({
      j: () => step(1),
      k: () => step(-1),
      Enter: () => here && void navigate(linkOf(here)),
    }),
    [step, here, navigate],
  )
  useKeys(keys)
  const dueToday = order.filter(({ due }) => due !== null && due <= today()).length
  const greeting = say(`greeting.${partOfDay()}`, { name: me.name.split(' ')[0] })
  return (
    <Page
      title={say('nav.my-work')}
      head={greeting}
      aside={`${longDay(today())}${data ? ` · ${say('work.count', { count: order.length, today: dueToday })}` : ''}`}
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!hasFiles && <WorkWithoutFiles />}
      {isLoading && <Waiting lines={8} />}
      {data && order.length === 0 && (
        <Empty to={<Link to="/search">{say('nav.search-register')}</Link>}>{say('work.none')}</Empty>
      )}
      {first && <FirstThing item={first} isHere={moved && here?.id === first.id} />}
      {hasFiles && (
        <Suspense fallback={null}>
          <WaitingWork />
        </Suspense>
      )}
      {groups.map(({ group, items }) => (
        <WorkGroup key={group} {...{ group, items }} more={data?.more} hereId={moved ? here?.id : undefined} />
      ))}
      {order.length > 0 && <WorkKeys />}
    </Page>
  )
}

/** For whoever opens nobody's file: what waits for the oversight body, or where the office's work is. */
function WorkWithoutFiles() {
  const say = useSay()
  const { roles } = useMe()
  if (roles.includes('oversight-officer'))
    return (
      <Suspense fallback={<Waiting lines={2} />}>
        <WaitingReviews />
      </Suspense>
    )
  return <Empty to={<Link to="/colleagues">{say('nav.colleagues')}</Link>}>{say('work.office')}</Empty>
}

function WorkKeys() {
  const say = useSay()
  return (
    <KeyHints
      hints={[
        { keys: ['J', 'K'], words: say('keys.move') },
        { keys: ['Enter'], words: say('keys.act') },
        { keys: ['Ctrl K'], words: say('keys.command') },
      ]}
    />
  )
}
