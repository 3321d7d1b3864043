import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReviewsListed } from '../../domain/matching/reviews/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Listed = ReviewsListed['reviews'][number]

/** Two records that wait: who, how likely, whose, since when; and why it is asked again or by whom. */
export function ReviewLine({ review, isHere }: { review: Listed; isHere: boolean }) {
  const say = useSay()
  const join = useJoin()
  const { when } = useMoments()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isHere) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  const signs = [
    review.passedToMe && say('reviews.passed-to-you'),
    review.disagreed && say('reviews.disagreed'),
    review.renewed && say('reviews.renewed'),
    review.child && say('reviews.child'),
  ].filter((sign): sign is string => Boolean(sign))
  return (
    <li className={isHere ? 'hit here' : 'hit'} ref={line}>
      <div>
        {review.names.map((names, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two sides have no other name
          <p className="nm" key={at}>
            <Names names={names} />
          </p>
        ))}
      </div>
      <div className="mid">
        {say(`band.${review.band}`)}
        <br />
        <span className="small dim">
          <bdi>{join([...new Set(review.agencies)])}</bdi> · {when(review.openedAt)}
        </span>
        {signs.length > 0 && (
          <p className="signs">
            {signs.map((sign) => (
              <Chip key={sign} tone="note">
                {sign}
              </Chip>
            ))}
          </p>
        )}
      </div>
      <Link
        className={isHere ? 'btn main' : 'btn'}
        to="/reviews/$review"
        params={{ review: review.id }}
        aria-label={`${say('reviews.compare')}: ${plainName(review.names[0] ?? [])}`}
      >
        {say('reviews.compare')}
      </Link>
    </li>
  )
}
