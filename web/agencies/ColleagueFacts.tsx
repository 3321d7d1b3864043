import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { useCountry } from '../locales/use-country.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { AccountFact } from './AccountFact.tsx'
import { EnrolmentFact } from './EnrolmentFact.tsx'
import { RoleFacts } from './RoleFacts.tsx'

type Props = { colleague: ColleagueShown; administers: boolean }

/** What is known of a colleague, each fact with its day. */
export function ColleagueFacts({ colleague: { roles, known }, administers }: Props) {
  const say = useSay()
  const join = useJoin()
  const country = useCountry()
  const { dayMonth, when } = useMoments()
  if (!known) return null
  const { trainings, nationalityConflict, suspension, passkeys, enrolment, account } = known
  const trained = trainings
    .filter(({ now }) => now)
    .map(({ code, until }) => ({ training: say(`training.${code}`), day: dayMonth(until) }))
    .map((values) => say('colleagues.training-until', values))
  const bound = nationalityConflict && (join(nationalityConflict.map(country)) || say('colleagues.no-conflict'))
  return (
    <dl className="known">
      <dt>{say('colleagues.roles')}</dt>
      <dd>
        <RoleFacts roles={roles} administers={administers} />
      </dd>
      <dt>{say('colleagues.trainings')}</dt>
      <dd>{join(trained) || say('colleagues.none')}</dd>
      <dt>{say('colleagues.conflict')}</dt>
      <dd>{bound ?? say('colleagues.not-assessed-long')}</dd>
      <dt>{say('sign-ins.passkeys')}</dt>
      <dd>{say('colleagues.passkeys', { count: passkeys })}</dd>
      {enrolment && (
        <>
          <dt>{say('colleagues.enrolment')}</dt>
          <dd>
            <EnrolmentFact enrolment={enrolment} administers={administers} />
          </dd>
        </>
      )}
      {account && (
        <>
          <dt>{say('account.title')}</dt>
          <dd>
            <AccountFact account={account} administers={administers} />
          </dd>
        </>
      )}
      {suspension && (
        <>
          <dt>{say('colleagues.suspended')}</dt>
          <dd>
            {say('colleagues.suspended-since', {
              since: when(suspension.at),
              cause: say(`suspension.${suspension.because}`),
            })}
          </dd>
        </>
      )}
    </dl>
  )
}
