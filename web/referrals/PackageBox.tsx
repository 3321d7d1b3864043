import type { ReferralShown } from '../../domain/referrals/words.ts'
import { useHouse } from '../api/session.ts'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'
import { useStamp } from './use-referral-words.ts'

/** Where a package is: whether it still waits, when it was opened, and what cannot be called back any more. */
export function PackageBox({ referral }: { referral: ReferralShown }) {
  const say = useSay()
  const stamp = useStamp()
  const house = useHouse()
  const { package: sealed, answerBy, receiver, id, state } = referral
  if (!sealed) return null
  const opened = sealed.openings.length > 0
  return (
    <section className="box pad stack-3" aria-labelledby="package">
      <h2 id="package">{say('package.title')}</h2>
      {sealed.waits ? (
        <>
          <p>{say('package.waits', { when: stamp(answerBy) })}</p>
          <p className="code">
            <bdi dir="ltr">{`${house.data?.address ?? location.origin}/packages/${id}`}</bdi>
          </p>
        </>
      ) : (
        <p>{say(state === 'shut' ? 'package.shut' : 'package.over')}</p>
      )}
      {!opened && <p className="mid">{say('package.unopened')}</p>}
      {opened && (
        <>
          <p>{say('package.opened', { times: sealed.openings.length, when: stamp(sealed.openings.at(-1)!) })}</p>
          <Note tone="wait">{say('package.no-recall', { agency: receiver.name })}</Note>
        </>
      )}
    </section>
  )
}
