import { Link } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { Icon } from '../kit/Icon.tsx'
import { Page } from '../kit/Page.tsx'
import { useJoin, useSay } from '../locales/use-say.ts'
import { Preferences } from './Preferences.tsx'
import { roomsFor } from './rooms.ts'
import { useSignOut } from './use-sign-out.ts'
import { useWaitingReviews } from './use-waiting-for-me.ts'

/** What does not fit on the phone's dock. */
export function MorePage() {
  const say = useSay()
  const join = useJoin()
  const me = useMe()
  const signOut = useSignOut()
  const reviews = useWaitingReviews()
  return (
    <Page title={say('nav.more')} hush>
      <div className="stack-4 measure">
        <ul className="morelist">
          {roomsFor(me)
            .slice(3)
            .map((room) => (
              <li key={room.to}>
                <Link to={room.to}>
                  <Icon of={room.icon} />
                  {say(room.words)}
                  {room.to === '/emergencies' && reviews ? <span className="count end">{reviews}</span> : null}
                </Link>
              </li>
            ))}
          <li>
            <button type="button" onClick={() => void signOut()}>
              <Icon of={LogOut} flip />
              {say('act.sign-out')}
            </button>
          </li>
        </ul>
        <div className="box">
          <p className="boxhead">
            <b>
              <bdi>{me.name}</bdi>
            </b>
            <br />
            <span className="mid">
              {say('me.role-at', { role: join(me.roles.map((role) => say(`role.${role}`))), agency: me.agency.name })}
            </span>
          </p>
          <Preferences />
        </div>
      </div>
    </Page>
  )
}
