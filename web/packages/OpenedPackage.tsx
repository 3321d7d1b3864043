import { Printer } from 'lucide-react'
import type { PackageOpened } from '../../domain/referrals/packages/words.ts'
import { Door } from '../agencies/Door.tsx'
import { Refusal } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { GivenPeople } from './GivenPeople.tsx'
import { type InHand, openWithKeys } from './open-with-code.ts'

type Props = {
  id: string
  hand: InHand
  onHand: (hand: InHand) => void
  onGone: () => void
  onRefused: () => void
}

/** What is in the package, in the order in which somebody decides: what is asked, for whom, the letter; then the answer. */
export function OpenedPackage({ id, hand, onHand, onGone, onRefused }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { contents, opened } = hand
  const { sender, service, urgency, purpose, until, letter } = contents
  const lookAgain = () =>
    openWithKeys(id, hand.keys)
      .then(onHand)
      .catch((error) => {
        if (!(error instanceof Refusal)) throw error
        onGone()
      })
  return (
    <Door narrow title={say('package.from', { agency: sender.agency })}>
      <Note tone="wait">{say('package.confidential', { agency: sender.agency })}</Note>
      <section className="box pad stack-3" aria-labelledby="asked">
        <h2 id="asked">{say('referral.asked')}</h2>
        <dl className="package-facts">
          <Fact name={say('referral.service')}>{say(`service.${service}`)}</Fact>
          <Fact name={say('package.what-for')}>{say(`purpose.${purpose}`)}</Fact>
          <Fact name={say('referral.urgency')}>{say(`referral-urgency.${urgency}`)}</Fact>
          <Fact name={say('package.help-until')}>{fullDay(until.slice(0, 10))}</Fact>
          <Fact name={say('referral.sent-by')}>
            <bdi>{sender.worker}</bdi>
          </Fact>
        </dl>
        <p className="prose" dir="auto">
          {letter}
        </p>
      </section>
      <section className="box pad stack-3" aria-labelledby="people">
        <h2 id="people">{say('referral.for-whom')}</h2>
        <GivenPeople given={contents} />
      </section>
      {opened.turns.length > 0 && <Said opened={opened} agency={sender.agency} />}
      {opened.may.length > 0 ? (
        <AnswerForm id={id} hand={hand} onAnswered={lookAgain} onRefused={onRefused} onGone={onGone} />
      ) : (
        <Note tone="done" role="status">
          {say('package.accepted', { agency: sender.agency })}
        </Note>
      )}
      <div className="no-print">
        <Button icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      </div>
    </Door>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Said({ opened, agency }: { opened: PackageOpened; agency: string }) {
  const say = useSay()
  const { dayMonth, hour } = useMoments()
  return (
    <section className="box pad stack-3" aria-labelledby="said">
      <h2 id="said">{say('referral.course')}</h2>
      <ol className="lines">
        {opened.turns.map(({ turn, words, at }) => (
          <li key={at + turn}>
            <div>
              <p>
                <b>{say(`referral-turn.${turn}`)}</b>
                {turn === 'answered' && (
                  <>
                    {' '}
                    · <bdi>{agency}</bdi>
                  </>
                )}{' '}
                · {dayMonth(at)}, {hour(at)}
              </p>
              {words && (
                <p className="prose" dir="auto">
                  {words}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
