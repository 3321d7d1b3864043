import { Link } from '@tanstack/react-router'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Empty } from '../kit/Empty.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'

/** What waits for the oversight body: openings in emergencies that nobody has reviewed. */
export function WaitingReviews() {
  const say = useSay()
  const { data, error, refetch } = useLook<EmergenciesListed>('list-emergencies', useUsualPurpose(), {})
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting lines={2} />
  const count = data.toReview.length
  return (
    <Empty
      to={
        <Link className={count > 0 ? 'btn main' : 'btn'} to={count > 0 ? '/emergencies' : '/witnesses'}>
          {say(count > 0 ? 'emergency.go-review' : 'witness.page')}
        </Link>
      }
    >
      {say('emergency.count-waiting', { count })}
    </Empty>
  )
}
