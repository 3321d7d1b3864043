import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { account: NonNullable<NonNullable<ColleagueShown['known']>['account']>; administers: boolean }

/** Who a colleague is at the agency's own sign-in, said by one person and confirmed by another. */
export function AccountFact({ account: { id, subject, confirmed, confirmable }, administers }: Props) {
  const say = useSay()
  const confirming = useDeed('confirm-subject', 'administration')
  const ending = useDeed('end-subject', 'administration')
  return (
    <>
      <bdi>{subject}</bdi> <span className="small mid">{say(confirmed ? 'account.confirmed' : 'account.waits')}</span>{' '}
      {confirmable && (
        <Button off={confirming.sending} onClick={() => void confirming.send({ link: id })}>
          {say('account.confirm')}
        </Button>
      )}
      {administers && (
        <Button look="quiet" off={ending.sending} onClick={() => void ending.send({ link: id })}>
          {say('roles.end')}
        </Button>
      )}
      <Refused error={confirming.refusal ?? ending.refusal} />
    </>
  )
}
