import { useParams } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReviewShown, Verdict } from '../../domain/matching/reviews/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { KeyHints } from '../kit/KeyHints.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { useKeys } from '../shell/keys.ts'
import { useNeighbours } from './queue.ts'
import { ReviewNews } from './ReviewNews.tsx'
import { ReviewReasons } from './ReviewReasons.tsx'
import { ReviewSides } from './ReviewSides.tsx'
import { SettledList } from './SettledList.tsx'
import { DECIDE, SettleForm } from './SettleForm.tsx'
import './search.css'
import './review.css'

export type Review = ReviewShown

/** Two records side by side: where they agree, where they differ, and what a person thinks of it. */
export function ReviewPage() {
  const { review: id } = useParams({ strict: false })
  return <OneReview key={id} id={id ?? ''} />
}

function OneReview({ id }: { id: string }) {
  const say = useSay()
  const [purpose] = usePurposeFor(id)
  const { data, error, isLoading, refetch } = useLook<Review>('read-review', purpose, { review: id })
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const { place, before, next, goBefore, goNext, goOn } = useNeighbours(id)
  const keys = useMemo(() => {
    // The keyboard goes along to where the reason is given.
    const choose = (chosen: Verdict) => () => {
      setVerdict(chosen)
      document.getElementById(DECIDE)?.focus()
    }
    return { j: goNext, k: goBefore, '1': choose('same'), '2': choose('different'), '3': choose('unsure') }
  }, [goNext, goBefore])
  useKeys(keys)
  return (
    <Page
      title={say('review.title')}
      aside={say('review.aside')}
      acts={
        place && (
          <nav className="row no-print" aria-label={say('review.queue')}>
            <Button icon={ChevronLeft} flip off={!before} onClick={goBefore}>
              {say('review.before')}
            </Button>
            <span className="small mid">{say('review.place', place)}</span>
            <Button icon={ChevronRight} flip off={!next} onClick={goNext}>
              {say('review.next')}
            </Button>
          </nav>
        )
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && (
        <div className="stack-4">
          <ReviewNews review={data} />
          <ReviewSides review={data} />
          <ReviewReasons review={data} />
          <SettledList review={data} />
          <SettleForm review={data} purpose={purpose} verdict={verdict} onVerdict={setVerdict} onSettled={goOn} />
          <KeyHints
            hints={[
              { keys: ['1', '2', '3'], words: say('keys.verdict') },
              { keys: ['J', 'K'], words: say('keys.next-review') },
            ]}
          />
        </div>
      )}
    </Page>
  )
}
