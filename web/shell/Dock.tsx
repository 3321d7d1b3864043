import { Link, useRouterState } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { isIn, roomsFor } from './rooms.ts'

/** The phone's bar of four: what is needed most, and More. */
export function Dock() {
  const say = useSay()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const first = roomsFor(useMe()).slice(0, 3)
  const inFirst = first.some((room) => isIn(room, path))
  return (
    <nav className="dock" aria-label={say('nav.main-phone')}>
      {first.map((room) => (
        <Link key={room.to} to={room.to} {...(isIn(room, path) ? { 'aria-current': 'page' as const } : {})}>
          <Icon of={room.icon} />
          {say(room.brief)}
        </Link>
      ))}
      <Link to="/more" {...(inFirst ? {} : { 'aria-current': 'page' as const })}>
        <Icon of={Menu} />
        {say('nav.more')}
      </Link>
    </nav>
  )
}
