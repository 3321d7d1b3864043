import { Hourglass, type LucideIcon, OctagonAlert, ShieldCheck } from 'lucide-react'
import type { QuorumState, WitnessesShown } from '../../domain/witnesses/words.ts'
import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

const LOOKS: Record<QuorumState, ['done' | 'wait' | 'harm', LucideIcon]> = {
  holds: ['done', ShieldCheck],
  nobody: ['wait', OctagonAlert],
  never: ['wait', Hourglass],
  old: ['harm', Hourglass],
}

type Props = { quorum: WitnessesShown['quorum']; doubted: boolean }

/** Whether the rule of the mission holds, in a sentence that a minister can read aloud. Nothing is well where another past was raised. */
export function QuorumNote({ quorum, doubted }: Props) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const { number, when } = useMoments()
  const { state, needed, hours, known, witnessed } = quorum
  const [tone, icon] = doubted && state === 'holds' ? LOOKS.nobody : LOOKS[state]
  return (
    <Note tone={tone} icon={icon}>
      <p>
        <b>{say(`quorum.${state}`, { needed, hours, known })}</b>
      </p>
      {witnessed && (
        <p className="small">
          {say('quorum.by', {
            names: list.format(witnessed.by),
            size: number(witnessed.size),
            when: when(witnessed.at),
          })}
        </p>
      )}
      {doubted && <p>{say('quorum.doubted')}</p>}
    </Note>
  )
}
