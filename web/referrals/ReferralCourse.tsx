import type { ReferralShown } from '../../domain/referrals/words.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { useStamp } from './use-referral-words.ts'

/** What both sides did and said, in order. */
export function ReferralCourse({ referral }: { referral: ReferralShown }) {
  const say = useSay()
  const known = useSayIfKnown()
  const stamp = useStamp()
  const codes = (turn: string, code: string) =>
    known(turn === 'refused' ? `refused-because.${code}` : `outcome.${code}`) ?? code
  return (
    <section className="box pad stack-3" aria-labelledby="course">
      <h2 id="course">{say('referral.course')}</h2>
      <ol className="lines notes">
        <li>
          <p>
            <b>{say('referral-turn.sent')}</b> · <bdi>{referral.by}</bdi>, <bdi>{referral.sender.name}</bdi> ·{' '}
            {stamp(referral.sentAt)}
          </p>
        </li>
        {referral.turns.map(({ turn, code, words, agency, by, at }) => (
          <li key={at + turn}>
            <div>
              <p>
                <b>{say(`referral-turn.${turn}`)}</b>
                {code && <> ({codes(turn, code)})</>} · <bdi>{by}</bdi>
                {turn !== 'shut' && (
                  <>
                    , <bdi>{agency.name}</bdi>
                  </>
                )}{' '}
                · {stamp(at)}
              </p>
              {words && (
                <p className="prose" dir="auto">
                  {words}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
