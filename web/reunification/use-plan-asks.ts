import { EndCause, HowIsIt, Identity, type Takes } from '../../domain/reunification/words.ts'
import type { Ask } from '../kit/AskDialog.tsx'
import type { Option } from '../kit/Select.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { PlanDoing } from './PlanDialogs.tsx'

type Choices = { workers: Option[]; adults: Option[]; laws: readonly string[] }

/** What is asked for each thing that can be written down about a plan. */
export function usePlanAsks({ workers, adults, laws }: Choices): (doing: PlanDoing) => Ask[] {
  const say = useSay()
  const known = useSayIfKnown()
  const { one, day, line, words } = useKinds()
  const owner = (may = false) => one('owner', say('reunion-ask.owner'), workers, may)
  const adult = one('adult', say('reunion-ask.adult'), adults)
  const of = <Code extends string>(codes: readonly Code[], label: (code: Code) => string): Option[] =>
    codes.map((value) => ({ value, label: label(value) }))
  const yesNo = of(['yes', 'no'], (code) => say(`yes-no.${code}`))
  const followUp = () => [
    day('on'),
    one(
      'how',
      say('reunion-ask.how'),
      of(HowIsIt.options, (code) => say(`reunion-how.${code}`)),
    ),
    one('alone', say('care-watch.alone'), yesNo),
    words(true),
    { key: 'what', may: true, as: 'words' as const, label: say('reunion-ask.what') },
    owner(true),
    day('due', true),
  ]
  const done = (takes: readonly Takes[]) => [
    day('on'),
    ...(takes.includes('evidence') ? [line('laboratory'), line('number'), line('where')] : []),
    ...(takes.includes('law')
      ? [
          one(
            'law',
            say('reunion-ask.law'),
            of(laws, (code) => known(`reunion-law.${code}`) ?? code),
          ),
          day('lawFrom'),
        ]
      : []),
    words(true),
  ]
  return (doing) => {
    if (doing.do === 'planned') return [owner(), day('due'), words(true)]
    if (doing.do === 'done') return done(doing.step.takes)
    if (doing.do === 'skipped') return [day('on'), words(false)]
    if (doing.do === 'follow-up') return followUp()
    if (doing.do === 'end') {
      const causes = of(EndCause.options, (code) => say(`reunion-end.${code}`))
      return [one('because', say('reunion-ask.because'), causes), day('on'), words(false)]
    }
    const identities = of(Identity.options, (code) => say(`reunion-identity.${code}`))
    const checked = doing.do === 'received' ? [one('identity', say('reunion-ask.identity'), identities)] : []
    return [adult, ...checked, day('on'), words(doing.do !== 'not-received')]
  }
}

/** The kinds of questions, each with the words of its key. */
function useKinds() {
  const say = useSay()
  return {
    one: (key: string, label: string, options: Option[], may = false): Ask => ({
      ...{ key, label, may, as: 'choice' },
      options: [{ value: '', label: '–' }, ...options],
    }),
    day: (key: 'on' | 'due' | 'lawFrom', may = false): Ask => ({
      key,
      may,
      as: 'day',
      label: say(`reunion-ask.${key}`),
    }),
    line: (key: 'laboratory' | 'number' | 'where'): Ask => ({
      ...{ key, may: true, as: 'line' },
      label: say(`reunion-ask.${key}`),
    }),
    words: (may: boolean): Ask => ({ key: 'words', may, as: 'words', label: say('referral.words') }),
  }
}
