import { useParams } from '@tanstack/react-router'
import type * as z from 'zod/mini'
import type { ReviewShown } from '../../domain/matching/reviews/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { ReviewReasons } from './ReviewReasons.tsx'
import { ReviewSides } from './ReviewSides.tsx'
import { SettledList } from './SettledList.tsx'
import { SettleForm } from './SettleForm.tsx'
import './search.css'
import './review.css'

export type Review = z.infer<typeof ReviewShown>

/** Two records side by side: where they agree, where they differ, and what a person thinks of it. */
export function ReviewPage() {
  const say = useSay()
  const { review: id } = useParams({ strict: false })
  const [purpose] = usePurposeFor(id ?? '')
  const { data, error, isLoading, refetch } = useLook<Review>('read-review', purpose, { review: id })
  return (
    <Page title={say('review.title')} aside={say('review.aside')}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && (
        <div className="stack-4">
          <ReviewSides review={data} />
          <ReviewReasons review={data} />
          <SettledList review={data} />
          <SettleForm review={data} purpose={purpose} />
        </div>
      )}
    </Page>
  )
}
