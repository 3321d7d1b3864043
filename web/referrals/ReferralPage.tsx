import { Link, useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { ReferralShown } from '../../domain/referrals/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { PurposeField } from '../cases/PurposeField.tsx'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useSpoken } from '../locales/use-spoken.ts'
import { PackageBox } from './PackageBox.tsx'
import { ReferralActs } from './ReferralActs.tsx'
import { ReferralCourse } from './ReferralCourse.tsx'
import { ReferralPeople } from './ReferralPeople.tsx'
import { useReferralWords } from './use-referral-words.ts'
import './referral.css'

/** One referral: what is asked, for whom, what the receiver sees or would see, what happened, and the next act. */
export function ReferralPage() {
  const say = useSay()
  const { referral: id } = useParams({ from: '/referrals/$referral' })
  const [purpose, setPurpose] = usePurposeFor(id)
  const { data, error, isLoading, refetch } = useLook<ReferralShown>(
    'read-referral',
    purpose,
    { referral: id },
    { fresh: true },
  )
  return (
    <Page
      title={data ? say('referral.title', { agency: data.receiver.name }) : say('nav.referrals')}
      acts={
        <>
          <LetterButton about={{ about: 'referral', referral: id }} purpose={purpose} />
          <Button look="quiet" icon={Printer} onClick={() => print()}>
            {say('act.print')}
          </Button>
        </>
      }
    >
      <div className="stack-3">
        <PurposeField value={purpose} onChoose={setPurpose} />
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting />}
        {data && <Shown referral={data} purpose={purpose} />}
      </div>
    </Page>
  )
}

type Props = { referral: ReferralShown; purpose: Parameters<typeof useLook>[1] }
function Shown({ referral, purpose }: Props) {
  const say = useSay()
  const words = useReferralWords()
  const spoken = useSpoken()
  const list = new Intl.ListFormat(useLanguage())
  const { state, side, service, kind, urgency, reason, languages, by, sender, earlier, later } = referral
  return (
    <div className="referral">
      <section className="box pad stack-3" aria-labelledby="asked">
        <h2 id="asked">{say('referral.asked')}</h2>
        <dl className="facts">
          <Fact name={say('referral.state')}>{say(`referral-state.${state}`)}</Fact>
          <Fact name={say('referral.kind')}>{say(`referral-kind.${kind}`)}</Fact>
          <Fact name={say('referral.service')}>{say(`service.${service}`)}</Fact>
          <Fact name={say('referral.urgency')}>{say(`referral-urgency.${urgency}`)}</Fact>
          <Fact name={say('referral.sent-by')}>
            <bdi>{by}</bdi>, <bdi>{sender.name}</bdi>
          </Fact>
          <Fact name={say('referral.for-whom')}>{words.who(referral)}</Fact>
          {languages.length > 0 && (
            <Fact name={say('referral.languages')}>
              {list.format(languages.map((one) => spoken.find(({ value }) => value === one)?.label ?? one))}
            </Fact>
          )}
          {words.until(referral) && <Fact name={say('referral.time')}>{words.until(referral)}</Fact>}
        </dl>
        {reason ? (
          <p className="prose" dir="auto">
            {reason}
          </p>
        ) : (
          side === 'receiver' && <p className="mid">{say('referral.letter-later')}</p>
        )}
        {side !== 'receiver' || reason ? (
          <Link to="/cases/$case" params={{ case: referral.case }}>
            {say('referral.to-case')}
          </Link>
        ) : null}
        {earlier && (
          <Link to="/referrals/$referral" params={{ referral: earlier }}>
            {say('referral.earlier')}
          </Link>
        )}
        {later.map((one) => (
          <Link key={one} to="/referrals/$referral" params={{ referral: one }}>
            {say('referral.later')}
          </Link>
        ))}
      </section>
      <PackageBox referral={referral} />
      <ReferralActs referral={referral} purpose={purpose} />
      <ReferralPeople referral={referral} />
      <ReferralCourse referral={referral} />
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
