import { ArrowLeft, Check, Clock, Volume2, X } from 'lucide-react'
import type { Expression } from '../../domain/sharing/consents/words.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Answer, Given, Partner } from './answers.ts'
import { useNoticeWords } from './notice-words.ts'
import { PassingOn } from './PassingOn.tsx'
import { useReadAloud } from './read-aloud.ts'

type Props = { partner: Partner; by: Expression; onAnswer: (given: Given) => void; onBack?: () => void }

/** One question about one recipient, in plain words, to be read or heard. Yes, no and not now look alike. */
export function ConsentCard({ partner, by, onAnswer, onBack }: Props) {
  const say = useSay()
  const { who, question, what, body, cost } = useNoticeWords()(partner)
  const text = [question, ...what.map((one) => `${one}.`), body, cost].join(' ')
  const readAloud = useReadAloud()
  const answers: [Answer, typeof Check, string][] = [
    ['yes', Check, 'y'],
    ['no', X, 'n'],
    ['later', Clock, 'l'],
  ]
  return (
    <div className="ask">
      <div className="pic">
        <PassingOn label={say('consent.picture', { agency: partner.recipient.name })} />
      </div>
      <div className="stack-4">
        <div className="stack-3" aria-live="polite">
          <p className="mid">{who}</p>
          <h2>{question}</h2>
          <ul className="plain what">
            {what.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="plain">{body}</p>
          {readAloud && (
            <Button icon={Volume2} onClick={() => readAloud(text)}>
              {say('consent.listen')}
            </Button>
          )}
        </div>
        <div className="answers">
          {answers.map(([answer, icon, look]) => (
            <button key={answer} type="button" className={look} onClick={() => onAnswer({ partner, text, answer, by })}>
              <Icon of={icon} />
              {say(`consent-answer.${answer}`)}
            </button>
          ))}
        </div>
        <p>
          <b>{cost}</b>
        </p>
        {onBack && (
          <Button look="quiet" icon={ArrowLeft} flip onClick={onBack}>
            {say('act.back')}
          </Button>
        )}
      </div>
    </div>
  )
}
