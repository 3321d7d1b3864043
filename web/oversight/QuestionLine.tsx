import { Check, CircleHelp, OctagonAlert } from 'lucide-react'
import type { Finding } from '../../domain/oversight/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { Question } from './QuestionsSection.tsx'
import { useDoingWords, usePurposeWords } from './use-doing-words.ts'

const SIGN_OF = {
  explained: ['done', Check],
  unclear: ['wait', CircleHelp],
  misuse: ['harm', OctagonAlert],
} as const satisfies Record<Finding, unknown>

/** One look: who, when, what, for what; why it is asked about; and what somebody made of it. */
export function QuestionLine({ question, onJudge }: { question: Question; onJudge: () => void }) {
  const say = useSay()
  const doing = useDoingWords()
  const purpose = usePurposeWords()
  const { when, hour, fullDay } = useMoments()
  const { position, by, agency, at, name, about, explained, signs, review, mayReview } = question
  const judge = say(review ? 'question.judge-again' : 'question.judge')
  return (
    <li id={`look-${position}`}>
      <div className="stack">
        <p>
          <b>
            <bdi>{by.name}</bdi>
          </b>
          , <bdi>{agency.name}</bdi> · {fullDay(dayOf(new Date(at)))}, {hour(at)}
        </p>
        <p>
          {doing(name)} · {purpose(question.purpose)}
          {about && (
            <>
              {' · '}
              <span className="small mid">
                {say('question.about')} <bdi className="code">{about}</bdi>
              </span>
            </>
          )}
        </p>
        <ul className="dotted small">
          {explained === null && <li>{say('question.no-work')}</li>}
          {explained === 'team' && <li>{say('question.only-team')}</li>}
          {signs.map((sign) => (
            <li key={sign}>{say(`sign.${sign}`)}</li>
          ))}
        </ul>
        {review && (
          <p className="row wrap">
            <Chip tone={SIGN_OF[review.verdict][0]} icon={SIGN_OF[review.verdict][1]}>
              {say(`finding.${review.verdict}`)}
            </Chip>
            <span className="small mid">
              <bdi>{review.by}</bdi>, {when(review.at)}
            </span>
          </p>
        )}
        {!mayReview && !review && <p className="small dim">{say('question.somebody-else')}</p>}
      </div>
      {mayReview && (
        <Button
          onClick={onJudge}
          aria-label={`${judge}: ${say('question.judge-of', { name: by.name, when: when(at) })}`}
        >
          {judge}
        </Button>
      )}
    </li>
  )
}
