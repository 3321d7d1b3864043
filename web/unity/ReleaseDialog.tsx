import { ReleaseGround, type ReleaseShown } from '../../domain/unity/partings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { useSay } from '../locales/use-say.ts'
import { AnswerView } from './AnswerView.tsx'

type Props = { held: ReleaseShown; as: 'give' | 'decline'; purpose: Purpose; onClose: () => void }

/** A second person answers for it, with the ground and the day on which somebody looks again; or says no, and why. */
export function ReleaseDialog({ held, as, purpose, onClose }: Props) {
  const say = useSay()
  const grounds = ReleaseGround.options.map((value) => ({
    value: value as string,
    label: say(`release-ground.${value}`),
  }))
  const words: Ask = { key: 'words', label: say('form.why'), as: 'words' }
  const asks: Ask[] =
    as === 'decline'
      ? [words]
      : [
          {
            key: 'ground',
            label: say('partings.ground'),
            as: 'choice',
            options: [{ value: '', label: '–' }, ...grounds],
          },
          words,
          { key: 'reviewDue', label: say('decision.review-day'), as: 'day' },
        ]
  return (
    <AskDialog
      title={say(as === 'give' ? 'partings.release' : 'partings.decline')}
      asks={asks}
      start={{}}
      deed={as === 'give' ? 'give-release' : 'decline-release'}
      purpose={purpose}
      inputOf={({ ground, words: told = '', reviewDue }) => ({
        ...{ release: held.id, seen: held.turns, words: told.trim() },
        ...(as === 'give' && { ground, reviewDue }),
      })}
      onClose={onClose}
    >
      <AnswerView answer={held.answer} />
    </AskDialog>
  )
}
