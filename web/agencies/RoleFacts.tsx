import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { RoleWords } from './RoleWords.tsx'

/** The roles of a colleague, each with its end in reach of an administrator. */
export function RoleFacts({ roles, administers }: Pick<ColleagueShown, 'roles'> & { administers: boolean }) {
  const say = useSay()
  const ending = useDeed('end-role', 'administration')
  const endingLoan = useDeed('end-lending', 'administration')
  return (
    <>
      <ul>
        {roles.map((role) => (
          <li key={`${role.fact} ${role.from}`}>
            <RoleWords role={role} />
            {administers && (
              <Button
                look="quiet"
                off={ending.sending || endingLoan.sending}
                onClick={() =>
                  void (role.lentBy === null
                    ? ending.send({ role: role.fact })
                    : endingLoan.send({ lending: role.fact }))
                }
              >
                {say('roles.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refused error={ending.refusal ?? endingLoan.refusal} />
    </>
  )
}
