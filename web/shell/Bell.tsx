import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell as Sign } from 'lucide-react'
import { useEffect } from 'react'
import { readMine } from '../api/ask.ts'
import { questions } from '../api/questions.ts'
import { useMe } from '../api/session.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { stopForAnother } from '../notices/push.ts'
import { hearBell } from './hear-bell.ts'

export const UNREAD = ['unread']

/** How much waits unread: a number, asked for by itself, which is no look at anybody; anew whenever the house says so. */
export function Bell() {
  const say = useSay()
  const me = useMe()
  const { data } = useQuery({
    queryKey: UNREAD,
    queryFn: () => readMine<{ unread: number }>('/api/notices/unread'),
  })
  useEffect(() => void stopForAnother(me.id), [me.id])
  useEffect(() => hearBell(() => void questions.invalidateQueries({ queryKey: UNREAD })), [])
  const count = data?.unread ?? 0
  return (
    <Link className="btn quiet bell no-print" to="/notices">
      <Icon of={Sign} />
      <span className="hide">{say('nav.notices', { count })}</span>
      {count > 0 && <b aria-hidden="true">{count > 99 ? '99+' : count}</b>}
    </Link>
  )
}
