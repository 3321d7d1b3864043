import { Timeline } from '../kit/Timeline.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { Review } from './ReviewPage.tsx'

/** What others thought of these two before. Every judgement stays. */
export function SettledList({ review }: { review: Review }) {
  const say = useSay()
  const { when } = useMoments()
  if (review.judgements.length === 0) return null
  return (
    <section className="box pad" aria-labelledby="judged">
      <h2 id="judged">{say('review.judged')}</h2>
      <Timeline
        moments={review.judgements.toReversed().map(({ verdict, reason, at, by }) => ({
          id: at,
          look: 'big',
          what: (
            <>
              <b>{say(`verdict.${verdict}`)}</b> <bdi>{reason}</bdi>
            </>
          ),
          when: (
            <>
              {when(at)} · <bdi>{by}</bdi>
            </>
          ),
        }))}
      />
    </section>
  )
}
