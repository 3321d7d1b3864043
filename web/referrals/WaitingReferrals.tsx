import { Link } from '@tanstack/react-router'
import type { ReferralsListed } from '../../domain/referrals/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { useSay } from '../locales/use-say.ts'
import { ReferralLine } from './ReferralLine.tsx'

const MOST = 5

/** In the day's work: what other agencies wait for, and what of ours nobody answered. */
export function WaitingReferrals() {
  const say = useSay()
  const { data } = useLook<ReferralsListed>('list-referrals', useUsualPurpose(), { waiting: true }, { fresh: true })
  const lines = data?.referrals ?? []
  if (lines.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-referrals">
      <h2 id="waiting-referrals">
        {say('nav.referrals')} <span className="n">{`${lines.length}${data?.next ? '+' : ''}`}</span>
      </h2>
      <ul>
        {lines.slice(0, MOST).map((referral) => (
          <ReferralLine key={referral.id} referral={referral} />
        ))}
      </ul>
      {lines.length > MOST && <Link to="/referrals">{say('referral.all')}</Link>}
    </section>
  )
}
