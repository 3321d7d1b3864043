import { Check, CircleQuestionMark, X } from 'lucide-react'
import type { Reason } from '../../domain/matching/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { judgeReason, spokenReasons } from './judge-reason.ts'
import { useReasonWords } from './use-reason-words.ts'

const signs = { agrees: Check, unclear: CircleQuestionMark, differs: X } as const
const tones = { agrees: 'done', unclear: 'wait', differs: 'harm' } as const

/** Why: a tick, a question mark or a cross, and the words. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay()
  const words = useReasonWords()
  return (
    <ul className="reasons">
      {spokenReasons(reasons).map((reason) => {
        const look = judgeReason(reason)
        return (
          <li key={reason.field} className={look === 'agrees' ? undefined : 'mid'}>
            <Icon of={signs[look]} tone={tones[look]} />
            <span>
              <span className="hide">{say(`match-look.${look}`)} </span>
              {words(reason)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
