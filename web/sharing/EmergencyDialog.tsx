import { Link } from '@tanstack/react-router'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import type { Category, Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { EmergencyForm } from './EmergencyForm.tsx'
import type { Target } from './emergency-target.ts'
import './sharing.css'

export type Asked = {
  target: Target
  purpose: Purpose
  /** The parts that were closed where somebody pressed the button. */
  wanted?: readonly Category[]
  onOpened?: (opening: string) => void
  onClose: () => void
}

/** Opens somebody in an emergency: what will happen is said first; then which parts, for how long, and why it cannot wait. */
export function EmergencyDialog(asked: Asked) {
  const say = useSay()
  const { data, error, refetch } = useLook<EmergenciesListed>('list-emergencies', asked.purpose, {}, { fresh: true })
  const before = data?.mine.find(({ id }) => id === data.may.waitsFor)
  const leave = <Button onClick={asked.onClose}>{say('act.close')}</Button>
  return (
    <Dialog title={say('emergency.title')} wide onClose={asked.onClose}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data && before && <WaitsForReview before={before} leave={leave} />}
      {data && !before && data.may.categories.length === 0 && (
        <>
          <p>{say('emergency.not-your-role')}</p>
          {leave}
        </>
      )}
      {data && !before && data.may.categories.length > 0 && <EmergencyForm {...asked} may={data.may} />}
    </Dialog>
  )
}

type Before = { before: EmergenciesListed['mine'][number]; leave: React.ReactNode }

/** An earlier opening that nobody has reviewed stands in the way: which one, and whom to ask. */
function WaitsForReview({ before, leave }: Before) {
  const say = useSay()
  const { when } = useMoments()
  return (
    <>
      <p>
        <b>{say('emergency.waits', { when: when(before.from) })}</b>
      </p>
      {before.reason && (
        <blockquote>
          <bdi>{before.reason}</bdi>
        </blockquote>
      )}
      <p>{say('emergency.waits-words')}</p>
      <div className="row wrap">
        {leave}
        <Link className="btn quiet" to="/emergencies">
          {say('emergency.see-mine')}
        </Link>
      </div>
    </>
  )
}
