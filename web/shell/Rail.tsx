import { Link, useRouterState } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useJoin, useSay } from '../locales/use-say.ts'
import { Logo } from './Logo.tsx'
import { isIn, roomsFor } from './rooms.ts'
import { useSignOut } from './use-sign-out.ts'
import { useWaitingForMe, useWaitingReviews } from './use-waiting-for-me.ts'

/** The desk's way around: where one is, where one can go, and as whom. */
export function Rail() {
  const say = useSay()
  const join = useJoin()
  const me = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const waiting: Partial<Record<string, number | undefined>> = {
    '/': useWaitingForMe(),
    '/emergencies': useWaitingReviews(),
  }
  const signOut = useSignOut()
  return (
    <nav className="rail" aria-label={say('nav.main')}>
      <Link className="logo" to="/">
        <Logo />
      </Link>
      {roomsFor(me).map((room, at) => (
        <div key={room.to}>
          {at === 3 && <hr />}
          <Link className="nav" to={room.to} {...(isIn(room, path) ? { 'aria-current': 'page' as const } : {})}>
            <Icon of={room.icon} />
            <span>{say(room.words)}</span>
            {waiting[room.to] ? <span className="count">{waiting[room.to]}</span> : null}
          </Link>
        </div>
      ))}
      <div className="me">
        <b>
          <bdi>{me.name}</bdi>
        </b>
        {say('me.role-at', { role: join(me.roles.map((role) => say(`role.${role}`))), agency: me.agency.name })}
        <br />
        <Button look="quiet" icon={LogOut} flip onClick={signOut}>
          {say('act.sign-out')}
        </Button>
      </div>
    </nav>
  )
}
