import { Scale, Sparkles, Unlink2 } from 'lucide-react'
import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { Review } from './ReviewPage.tsx'
import { useReasonWords } from './use-reason-words.ts'

/** Why this is asked again: what is new since it was judged, that a joining was taken back, or that two disagreed. */
export function ReviewNews({ review: { renewed, disagreed, waits } }: { review: Review }) {
  const say = useSay()
  const words = useReasonWords()
  const { when } = useMoments()
  if (disagreed)
    return (
      <Note tone="wait" icon={Scale}>
        <p>{say('review.disagreed')}</p>
      </Note>
    )
  if (!renewed || !waits) return null
  if (renewed.because === 'taken-apart')
    return (
      <Note tone="note" icon={Unlink2}>
        <p>{say('review.taken-apart', { when: when(renewed.at) })}</p>
      </Note>
    )
  return (
    <Note tone="note" icon={Sparkles}>
      <p>{say('review.new-evidence', { when: when(renewed.at) })}</p>
      <ul className="news">
        {renewed.news.map(({ field, was, level, bits }) => (
          <li key={field}>
            {say('review.news', {
              was: words({ field, level: was, bits: 0 }),
              now: words({ field, level, bits }),
            })}
          </li>
        ))}
      </ul>
    </Note>
  )
}
