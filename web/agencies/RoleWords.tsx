import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

/** A role as it is said: which, lent by whom, until when, and whether it holds now. */
export function RoleWords({ role: { role, until, lentBy, now } }: { role: ColleagueShown['roles'][number] }) {
  const say = useSay()
  const { dayMonth } = useMoments()
  const more = [
    lentBy !== null && say('roles.lent-by', { name: lentBy }),
    until && say('roles.until', { day: dayMonth(until) }),
    !now && say('roles.not-now'),
  ].filter(Boolean)
  return (
    <span>
      <b>{say(`role.${role}`)}</b> <span className="small mid">{more.join(' · ')}</span>
    </span>
  )
}
