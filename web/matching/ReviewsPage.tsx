import { Link } from '@tanstack/react-router'
import type * as z from 'zod/mini'
import type { ReviewsListed } from '../../domain/matching/reviews/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Empty } from '../kit/Empty.tsx'
import { Names } from '../kit/Names.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import './search.css'

/** Records that may be one human being, and that nobody has judged yet. */
export function ReviewsPage() {
  const say = useSay()
  const join = useJoin()
  const { when } = useMoments()
  const { data, error, isLoading, refetch } = useLook<z.infer<typeof ReviewsListed>>(
    'list-reviews',
    useUsualPurpose(),
    {},
  )
  return (
    <Page title={say('reviews.title')} aside={say('reviews.aside')}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data?.reviews.length === 0 && <Empty to={<Link to="/">{say('nav.my-work')}</Link>}>{say('reviews.none')}</Empty>}
      {data && data.reviews.length > 0 && (
        <div className="hits">
          <ul>
            {data.reviews.map((review) => (
              <li className="hit" key={review.id}>
                <div>
                  {review.names.map((names, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the two sides have no other name
                    <p className="nm" key={at}>
                      <Names names={names} />
                    </p>
                  ))}
                </div>
                <p className="mid">
                  {say(`band.${review.band}`)}
                  <br />
                  <span className="small dim">
                    <bdi>{join([...new Set(review.agencies)])}</bdi> · {when(review.openedAt)}
                  </span>
                </p>
                <Link className="btn" to="/reviews/$review" params={{ review: review.id }}>
                  {say('reviews.compare')}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  )
}
