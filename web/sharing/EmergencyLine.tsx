import { Link } from '@tanstack/react-router'
import { Check, Hourglass, OctagonAlert, Siren } from 'lucide-react'
import { useState } from 'react'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import { choosePurpose, useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { opensFiles } from '../shell/rooms.ts'
import { ReviewEmergencyDialog } from './ReviewEmergencyDialog.tsx'

export type Opening = EmergenciesListed['mine'][number]
type Props = { opening: Opening; toReview: boolean }

/** One opening: who opened, when and until when, which parts, why; and what somebody made of it, or the way to say it. */
export function EmergencyLine({ opening, toReview }: Props) {
  const say = useSay()
  const me = useMe()
  const { when, hour } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const [reviewing, setReviewing] = useState(false)
  const { worker, agency, categories, from, until, reason, purpose, person } = opening
  const running = new Date().toISOString() < until
  return (
    <li>
      <div className="stack">
        <p>
          {toReview && (
            <>
              <b>
                <bdi>{worker.name}</bdi>
              </b>
              , <bdi>{agency.name}</bdi> ·{' '}
            </>
          )}
          {say('emergency.from-until', { from: when(from), until: hour(until) })}
        </p>
        {reason && (
          <blockquote>
            <bdi>{reason}</bdi>
          </blockquote>
        )}
        <p className="small mid">
          {say('emergency.parts-for', {
            parts: list.format(categories.map((one) => say(`category.${one}`))),
            purpose: say(`purpose.${purpose}`),
          })}{' '}
          · {say('notice.whom', { id: person.slice(-12) })}
        </p>
        <Judged opening={opening} running={running} toReview={toReview} />
      </div>
      <div className="row wrap no-print">
        {(toReview ? opensFiles(me) : running) && (
          <Link
            className="btn"
            to="/people/$person"
            params={{ person }}
            onClick={() => !toReview && choosePurpose(person, purpose)}
          >
            {say(toReview ? 'emergency.see-who' : 'emergency.see-file')}
          </Link>
        )}
        {toReview && (
          <Button
            onClick={() => setReviewing(true)}
            aria-label={`${say('emergency.review')}: ${say('emergency.review-title', { name: worker.name })}`}
          >
            {say('emergency.review')}
          </Button>
        )}
      </div>
      {reviewing && <ReviewEmergencyDialog opening={opening} onClose={() => setReviewing(false)} />}
    </li>
  )
}

/** How it stands: open now, waiting, or what the reviewer said, in their words. */
function Judged({ opening: { review, until }, running, toReview }: Props & { running: boolean }) {
  const say = useSay()
  const { when, hour } = useMoments()
  return (
    <div className="row wrap">
      {running && (
        <Chip tone="wait" icon={Siren}>
          {say('emergency.open-until', { hour: hour(until) })}
        </Chip>
      )}
      {!review && !toReview && (
        <Chip tone={running ? 'note' : 'wait'} icon={Hourglass}>
          {say(running ? 'emergency.review-later' : 'emergency.unreviewed')}
        </Chip>
      )}
      {review && (
        <>
          <Chip
            tone={review.verdict === 'justified' ? 'done' : 'harm'}
            icon={review.verdict === 'justified' ? Check : OctagonAlert}
          >
            {say(`emergency-verdict.${review.verdict}`)}
          </Chip>
          <span className="small mid">
            <bdi>{review.by}</bdi>, {when(review.at)}
            {review.words && (
              <>
                {': '}
                <bdi>{review.words}</bdi>
              </>
            )}
          </span>
        </>
      )}
    </div>
  )
}
