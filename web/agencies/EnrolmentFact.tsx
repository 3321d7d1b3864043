import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

type Props = {
  enrolment: NonNullable<NonNullable<ColleagueShown['known']>['enrolment']>
  administers: boolean
}

/** A passkey that two people are giving a colleague, and how to stop it. */
export function EnrolmentFact({ enrolment, administers }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const { send, sending, refusal } = useDeed('stop-enrolment', 'administration')
  const { id, starter, confirmer, until } = enrolment
  return (
    <>
      {say('colleagues.enrolment-by', {
        starter,
        confirmed: confirmer ? 'yes' : 'no',
        confirmer: confirmer ?? '',
        until: when(until),
      })}{' '}
      {administers && (
        <Button look="quiet" off={sending} onClick={() => void send({ enrolment: id })}>
          {say('colleagues.stop')}
        </Button>
      )}
      <Refused error={refusal} />
    </>
  )
}
