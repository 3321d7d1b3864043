import { Link, useNavigate } from '@tanstack/react-router'
import { ChartColumn } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ReviewsListed } from '../../domain/matching/reviews/words.ts'
import { mayDo } from '../agencies/may-do.ts'
import { keep, useKept } from '../api/remember.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Icon } from '../kit/Icon.tsx'
import { KeyHints } from '../kit/KeyHints.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { useKeys } from '../shell/keys.ts'
import { queue } from './queue.ts'
import { type Asked, everything, inputOf, ReviewFilters } from './ReviewFilters.tsx'
import { ReviewLine } from './ReviewLine.tsx'
import './search.css'
import './review.css'

/** What was chosen stays chosen while one goes to a review and back. */
const chosen = keep(everything)

/** Records that may be one human being and wait for somebody’s judgement. */
export function ReviewsPage() {
  const say = useSay()
  const counts = mayDo(useMe(), 'tune-matching', 'rights')
  const asked = useKept(chosen)
  const { data, error, isLoading, refetch } = useLook<ReviewsListed>(
    'list-reviews',
    useUsualPurpose(),
    inputOf(asked),
    { keepBefore: true },
  )
  return (
    <Page
      title={say('reviews.title')}
      aside={say('reviews.aside')}
      acts={
        counts && (
          <Link className="btn" to="/reviews/figures">
            <Icon of={ChartColumn} />
            {say('reviews.figures')}
          </Link>
        )
      }
    >
      <div className="stack-3">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting />}
        {data && <Waits data={data} asked={asked} />}
      </div>
    </Page>
  )
}

/** What waits, as it was asked for: how many, which, and what to do where nothing does. */
function Waits({ data, asked }: { data: ReviewsListed; asked: Asked }) {
  const say = useSay()
  const here = useHere(data)
  useEffect(() => queue.set(data.reviews.map(({ id }) => id)), [data])
  if (data.all === 0) return <Empty to={<Link to="/">{say('nav.my-work')}</Link>}>{say('reviews.none')}</Empty>
  return (
    <>
      <ReviewFilters asked={asked} listed={data} onChange={chosen.set} />
      <p className="mid" role="status">
        {say(data.count === data.all ? 'reviews.count' : 'reviews.count-of', { count: data.count, all: data.all })}{' '}
        {data.count > data.reviews.length && say('reviews.first', { count: data.reviews.length })}{' '}
        {data.more && say('reviews.more')}
      </p>
      {data.count === 0 && (
        <Empty to={<Button onClick={() => chosen.set(everything)}>{say('reviews.show-all')}</Button>}>
          {say('reviews.none-such')}
        </Empty>
      )}
      {data.count > 0 && (
        <>
          <div className="hits">
            <ul>
              {data.reviews.map((review) => (
                <ReviewLine key={review.id} review={review} isHere={review.id === here} />
              ))}
            </ul>
          </div>
          <KeyHints
            hints={[
              { keys: ['J', 'K'], words: say('keys.move') },
              { keys: ['Enter'], words: say('keys.act') },
            ]}
          />
        </>
      )}
    </>
  )
}

/** The line at which the keyboard is, once it has moved. */
function useHere(data: ReviewsListed): string | undefined {
  const navigate = useNavigate()
  const [at, setAt] = useState(-1)
  const ids = useMemo(() => data.reviews.map(({ id }) => id), [data])
  const here = ids[Math.min(at, ids.length - 1)]
  const keys = useMemo(
    () => ({
      j: () => setAt((now) => Math.min(now + 1, ids.length - 1)),
      k: () => setAt((now) => Math.max(now - 1, 0)),
      Enter: () => here && void navigate({ to: '/reviews/$review', params: { review: here } }),
    }),
    [ids.length, here, navigate],
  )
  useKeys(keys)
  return here
}
