import { useState } from 'react'
import type { MySignIns } from '../../domain/agencies/words.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { LendDialog } from './LendDialog.tsx'
import { RoleWords } from './RoleWords.tsx'

/** The roles that a worker holds now, and those that they lent to a colleague while they are away. */
export function MyRoles({ roles, lent }: Pick<MySignIns, 'roles' | 'lent'>) {
  const say = useSay()
  const me = useMe()
  const { dayMonth } = useMoments()
  const [lending, setLending] = useState(false)
  const { send, sending, refusal } = useDeed('end-lending', 'administration')
  const own = roles.filter(({ lentBy, now }) => now && lentBy === null)
  return (
    <section className="box" aria-labelledby="my-roles">
      <h2 id="my-roles">{say('sign-ins.roles')}</h2>
      <ul className="facts">
        {roles.map((role) => (
          <li key={`${role.fact} ${role.from}`}>
            <RoleWords role={role} />
            {role.lentBy !== null && (
              <Button off={sending} onClick={() => void send({ lending: role.fact })}>
                {say('roles.give-back')}
              </Button>
            )}
          </li>
        ))}
        {lent.map(({ id, role, to, from, until }) => (
          <li key={id}>
            <span>
              <b>{say('roles.lent-to', { role: say(`role.${role}`), name: to })}</b>
              <span className="small mid">
                {say('roles.from-until', { from: dayMonth(from), until: dayMonth(until) })}
              </span>
            </span>
            <Button off={sending} onClick={() => void send({ lending: id })}>
              {say('roles.take-back')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="pad stack">
        {own.length > 0 && <Button onClick={() => setLending(true)}>{say('roles.lend')}</Button>}
        <Refused error={refusal} />
      </div>
      {lending && (
        <LendDialog
          lender={me.id}
          name={me.name}
          roles={own.map(({ role }) => role)}
          onClose={() => setLending(false)}
        />
      )}
    </section>
  )
}
