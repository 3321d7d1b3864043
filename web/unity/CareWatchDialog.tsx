import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import {
  type AgeingTurn,
  type AgeingWatched,
  type CareWatched,
  type GuardianTurn,
  type GuardianWatched,
  HowIsCare,
} from '../../domain/unity/watch/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import type { DeedName } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { type Answers, type Ask, AskDialog } from '../kit/AskDialog.tsx'
import type { Option } from '../kit/Select.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

export type Watching =
  | { do: 'visit'; watched: CareWatched }
  | { do: 'guardian'; turn: GuardianTurn; watched: GuardianWatched }
  | { do: 'ageing'; turn: AgeingTurn; person: string; step: AgeingWatched['steps'][number] }
const DEEDS: Readonly<Record<Watching['do'], DeedName>> = {
  visit: 'record-visit',
  guardian: 'turn-guardianship',
  ageing: 'turn-ageing-step',
}
type Props = { doing: Watching; purpose: Purpose; onClose: () => void }

/** Writes down one thing about care that is watched over. */
export function CareWatchDialog({ doing, purpose, onClose }: Props) {
  const say = useSay()
  const isPlanned = doing.do === 'ageing' && doing.turn === 'planned'
  const colleagues = useLook<ColleaguesShown>('list-colleagues', purpose, {}, { enabled: isPlanned })
  const workers = (colleagues.data?.colleagues ?? []).map(({ id, name }) => ({ value: id as string, label: name }))
  const asks = useCareAsks(workers)
  const titles = {
    visit: () => say('care-watch-act.visit'),
    guardian: () => say(`guardian-act.${(doing as { turn: GuardianTurn }).turn}`),
    ageing: () => say(`reunion-act.${(doing as { turn: AgeingTurn }).turn}`),
  }
  return (
    <AskDialog
      title={titles[doing.do]()}
      asks={asks(doing)}
      start={{ on: today() }}
      deed={DEEDS[doing.do]}
      purpose={purpose}
      inputOf={(answers) => inputOf(doing, answers)}
      onClose={onClose}
    />
  )
}

function useCareAsks(workers: Option[]): (doing: Watching) => Ask[] {
  const say = useSay()
  const on: Ask = { key: 'on', as: 'day', label: say('reunion-ask.on') }
  const words = (may: boolean): Ask => ({ key: 'words', as: 'words', may, label: say('referral.words') })
  const one = (key: string, label: string, options: Option[]): Ask => ({
    ...{ key, label, as: 'choice' },
    options: [{ value: '', label: '–' }, ...options],
  })
  const line = (key: 'guardian' | 'order'): Ask => ({ key, as: 'line', label: say(`care-watch.${key}`) })
  const hows = HowIsCare.options.map((value) => ({ value, label: say(`care-how.${value}`) }))
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: say(`yes-no.${value}`) }))
  return (doing) => {
    if (doing.do === 'visit')
      return [
        on,
        one('alone', say('care-watch.alone'), yesNo),
        one('how', say('reunion-ask.how'), hows),
        { key: 'childWords', as: 'words', may: true, label: say('care-watch.child-words') },
        { key: 'done', as: 'words', may: true, label: say('care-watch.done') },
      ]
    if (doing.do === 'guardian')
      return doing.turn === 'appointed'
        ? [on, line('guardian'), line('order'), words(true)]
        : [on, words(doing.turn === 'requested')]
    if (doing.turn !== 'planned') return [on, words(doing.turn === 'done')]
    return [
      one('owner', say('reunion-ask.owner'), workers),
      { key: 'due', as: 'day', label: say('reunion-ask.due') },
      words(true),
    ]
  }
}

/** The answers as the deed takes them: what was left open is not said. */
function inputOf(doing: Watching, answers: Answers): object {
  const told = Object.fromEntries(Object.entries(answers).filter(([, value]) => value.trim() !== ''))
  if (doing.do === 'visit')
    return { id: newDeedId(), care: doing.watched.care, ...told, alone: answers['alone'] === 'yes' }
  if (doing.do === 'ageing')
    return { person: doing.person, step: doing.step.code, seen: doing.step.seen, turn: doing.turn, ...told }
  const { guardianship, person, seen } = doing.watched
  return { guardianship: guardianship ?? newDeedId(), child: person.id, seen, turn: doing.turn, ...told }
}
