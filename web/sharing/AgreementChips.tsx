import { CalendarClock, CircleCheck, CirclePause, CircleX, Hourglass, PenLine } from 'lucide-react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

type Listed = AgreementsListed['agreements'][number]
const LOOKS = {
  proposed: ['note', PenLine],
  'not-yet': ['note', Hourglass],
  active: ['done', CircleCheck],
  'assessment-due': ['harm', CalendarClock],
  suspended: ['wait', CirclePause],
  over: ['note', CircleX],
  ended: ['note', CircleX],
} as const

/** Where an agreement stands, what my agency has to do, and whether its end is near. */
export function AgreementChips({ of, isSteward }: { of: Listed; isSteward: boolean }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const [tone, icon] = LOOKS[of.state]
  return (
    <p className="row wrap">
      <Chip tone={tone} icon={icon}>
        {say(`agreement-state.${of.state}`)}
      </Chip>
      {of.stopsSoon && of.stops && (
        <Chip tone="wait" icon={CalendarClock}>
          {say('agreement.stops', { day: fullDay(of.stops.slice(0, 10)) })}
        </Chip>
      )}
      {isSteward && of.mine && (
        <Chip tone="note" icon={PenLine}>
          {say(`agreement-mine.${of.mine}`)}
        </Chip>
      )}
    </p>
  )
}
