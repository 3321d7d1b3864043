import { Link } from '@tanstack/react-router'
import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import type { ReferralsListed } from '../../domain/referrals/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { ReferDialog } from './ReferDialog.tsx'
import { useReferralWords } from './use-referral-words.ts'

/** What was asked of other agencies for the people of a case, and the way to ask. */
export function ReferralsSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const words = useReferralWords()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const { data } = useLook<ReferralsListed>('list-referrals', purpose, { case: file.id }, { fresh: true })
  const may = !file.closed && mayDo(me, 'refer', purpose)
  return (
    <section className="box pad stack-3 no-print" aria-labelledby="referrals">
      <h2 id="referrals">{say('nav.referrals')}</h2>
      {data && data.referrals.length === 0 && <p className="dim">{say('referral.none-here')}</p>}
      <ul className="stack">
        {data?.referrals.map((one) => (
          <li key={one.id}>
            <Link to="/referrals/$referral" params={{ referral: one.id }}>
              {words.what(one)} · <bdi>{one.receiver.name}</bdi>
            </Link>
            <p className="small mid">
              {[say(`referral-state.${one.state}`), words.until(one)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {may && (
        <Button icon={ArrowRightLeft} onClick={() => setAsking(true)}>
          {say('referral.refer')}
        </Button>
      )}
      {asking && <ReferDialog file={file} purpose={purpose} onClose={() => setAsking(false)} />}
    </section>
  )
}
