import { EndCause, HowIsIt, Identity } from '../../domain/reunification/words.ts'
import type { Ask } from '../kit/AskDialog.tsx'
import type { Option } from '../kit/Select.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { PlanDoing } from './PlanDialogs.tsx'

type Choices = { workers: Option[]; adults: Option[]; laws: readonly string[] }

/** What is asked for each thing that can be written down about a plan. */
export function usePlanAsks({ workers, adults, laws }: Choices): (doing: PlanDoing) => Ask[] {
  const say = useSay()
  const known = useSayIfKnown()
  const one = (key: string, label: string, options: Option[], may = false): Ask => ({
    ...{ key, label, may, as: 'choice' },
    options: [{ value: '', label: '–' }, ...options],
  })
  const day = (key: 'on' | 'due' | 'lawFrom', may = false): Ask => ({
    key,
    may,
    as: 'day',
    label: say(`reunion-ask.${key}`),
  })
  const line = (key: 'laboratory' | 'number' | 'where'): Ask => ({
    key,
    may: true,
    as: 'line',
    label: say(`reunion-ask.${key}`),
  })
  const words = (may: boolean): Ask => ({ key: 'words', may, as: 'words', label: say('referral.words') })
  const owner = (may = false) => one('owner', say('reunion-ask.owner'), workers, may)
  const adult = one('adult', say('reunion-ask.adult'), adults)
  const identities = Identity.options.map((value) => ({ value, label: say(`reunion-identity.${value}`) }))
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: say(`yes-no.${value}`) }))
  return (doing) => {
    switch (doing.do) {
      case 'planned':
        return [owner(), day('due'), words(true)]
      case 'done': {
        const { takes } = doing.step
        const codes = laws.map((value) => ({ value, label: known(`reunion-law.${value}`) ?? value }))
        return [
          day('on'),
          ...(takes.includes('evidence') ? [line('laboratory'), line('number'), line('where')] : []),
          ...(takes.includes('law') ? [one('law', say('reunion-ask.law'), codes), day('lawFrom')] : []),
          words(true),
        ]
      }
      case 'skipped':
        return [day('on'), words(false)]
      case 'follow-up':
        return [
          day('on'),
          one(
            'how',
            say('reunion-ask.how'),
            HowIsIt.options.map((value) => ({ value, label: say(`reunion-how.${value}`) })),
          ),
          one('alone', say('care-watch.alone'), yesNo),
          words(true),
          { key: 'what', may: true, as: 'words', label: say('reunion-ask.what') },
          owner(true),
          day('due', true),
        ]
      case 'end':
        return [
          one(
            'because',
            say('reunion-ask.because'),
            EndCause.options.map((value) => ({ value, label: say(`reunion-end.${value}`) })),
          ),
          day('on'),
          words(false),
        ]
      case 'received':
        return [adult, one('identity', say('reunion-ask.identity'), identities), day('on'), words(true)]
      default:
        return [adult, day('on'), words(doing.do === 'handed-over')]
    }
  }
}
