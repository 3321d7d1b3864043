import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { spokenReasons } from './judge-reason.ts'
import type { Review } from './ReviewPage.tsx'
import { useReasonWords } from './use-reason-words.ts'

/** Why the two were found alike: each reason in words and in its weight; together they are the score. */
export function ReviewReasons({ review }: { review: Review }) {
  const say = useSay()
  const words = useReasonWords()
  const { number } = useMoments()
  const prior = review.reasons.find(({ field }) => field === 'prior')
  const most = Math.max(1, ...review.reasons.map(({ bits }) => Math.abs(bits)))
  const signed = (bits: number) =>
    `${bits > 0 ? '+' : bits < 0 ? '−' : ''}${number(Math.abs(Math.round(bits * 10) / 10))}`
  return (
    <section className="box weights" aria-labelledby="why-alike">
      <h2 id="why-alike">{say('review.why')}</h2>
      <ul>
        {spokenReasons(review.reasons).map((reason) => (
          <li key={reason.field}>
            <span>{words(reason)}</span>
            <i
              className={reason.bits < 0 ? 'against' : ''}
              style={{ inlineSize: `${(Math.abs(reason.bits) / most) * 100}%` }}
            />
            <span className="code" dir="ltr">
              {signed(reason.bits)}
            </span>
          </li>
        ))}
        {prior && (
          <li className="dim">
            <span>{say('match.prior')}</span>
            <i className="against" style={{ inlineSize: `${(Math.abs(prior.bits) / most) * 100}%` }} />
            <span className="code" dir="ltr">
              {signed(prior.bits)}
            </span>
          </li>
        )}
      </ul>
      <p className="pad small mid">
        {say('review.sum', {
          bits: signed(review.bits),
          percent: number(Math.floor(Math.min(0.999, review.probability) * 1000) / 10),
        })}
      </p>
    </section>
  )
}
