import { Timeline } from '../kit/Timeline.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import type { Review } from './ReviewPage.tsx'

/** What others thought of these two before. Every judgement stays. */
export function SettledList({ review }: { review: Review }) {
  const say = useSay()
  const join = useJoin()
  const { when } = useMoments()
  if (review.judgements.length === 0) return null
  return (
    <section className="box pad" aria-labelledby="judged">
      <h2 id="judged">{say('review.judged')}</h2>
      <Timeline
        moments={review.judgements.toReversed().map(({ verdict, because, reason, at, by, passedTo }, nth) => ({
          id: `${at} ${nth}`,
          look: 'big',
          what: (
            <>
              <b>{say(`verdict.${verdict}`)}</b>{' '}
              <bdi>{join([...because.map((one) => say(`because.${one}`)), reason])}</bdi>
              {passedTo && <> · {say('review.passed-to', { name: passedTo })}</>}
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
