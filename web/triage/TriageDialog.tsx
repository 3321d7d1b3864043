import { Level, type TriageShown } from '../../domain/triage/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import type { File } from '../cases/CasePage.tsx'
import { AskDialog } from '../kit/AskDialog.tsx'
import { dayOf } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

const DAY = 86_400_000
type Props = { file: File; triage: TriageShown; suggested: Level; purpose: Purpose; onClose: () => void }

/** Decides how urgent a case is. The suggestion is there to begin with; another level needs a reason. */
export function TriageDialog({ file, triage: { levels, version }, suggested, purpose, onClose }: Props) {
  const say = useSay()
  const options = Level.options.map((value) => ({ value: value as string, label: say(`triage-level.${value}`) }))
  const reviewOf = (level: string | undefined) => {
    const { reviewDays } = levels.find((step) => step.level === level)!
    return dayOf(new Date(Date.now() + reviewDays * DAY))
  }
  return (
    <AskDialog
      title={say('triage.decide')}
      asks={[
        { key: 'level', label: say('triage.level'), as: 'choice', options },
        { key: 'because', label: say('triage.why'), as: 'words', may: true },
        { key: 'reviewDue', label: say('triage.review-day'), as: 'day', may: true },
      ]}
      start={{ level: suggested }}
      deed="set-triage"
      purpose={purpose}
      inputOf={({ level, because, reviewDue }) => ({
        id: newDeedId(),
        case: file.id,
        level,
        suggested,
        version,
        ...(because?.trim() && { because: because.trim() }),
        reviewDue: reviewDue || reviewOf(level),
      })}
      onClose={onClose}
    >
      <p className="mid">{say('triage.decide-by-person')}</p>
    </AskDialog>
  )
}
