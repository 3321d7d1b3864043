import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReferralsListed } from '../../domain/referrals/words.ts'
import { keep, useKept } from '../api/remember.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { ReferralLine } from './ReferralLine.tsx'
import { byHarm } from './use-referral-words.ts'
import '../cases/my-work.css'

type Tab = 'waiting' | 'receiver' | 'sender'
/** What was chosen stays chosen while one goes to a referral and back. */
const chosen = keep<Tab>('waiting')

/** What other agencies ask of mine, and mine of others: what waits first. */
export function ReferralsPage() {
  const say = useSay()
  const tab = useKept(chosen)
  const options = (['waiting', 'receiver', 'sender'] as const).map((value) => ({
    value,
    label: say(`referral-tab.${value}`),
  }))
  return (
    <Page title={say('nav.referrals')} aside={say('referral.aside')}>
      <div className="stack-3">
        <Segmented label={say('referral.show')} hideLabel value={tab} options={options} onChoose={chosen.set} />
        <Listed key={tab} tab={tab} />
      </div>
    </Page>
  )
}

function Listed({ tab }: { tab: Tab }) {
  const say = useSay()
  const [before, setBefore] = useState<string>()
  const input = { ...(tab === 'waiting' ? { waiting: true } : { side: tab }), ...(before && { before }) }
  const { data, error, isLoading, refetch } = useLook<ReferralsListed>('list-referrals', useUsualPurpose(), input, {
    fresh: true,
  })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (isLoading || !data) return <Waiting />
  const lines = tab === 'waiting' ? data.referrals.toSorted(byHarm) : data.referrals
  if (lines.length === 0)
    return <Empty to={<Link to="/cases">{say('nav.cases')}</Link>}>{say(`referral-none.${tab}`)}</Empty>
  return (
    <>
      <div className="queue">
        <ul>
          {lines.map((referral) => (
            <ReferralLine key={referral.id} referral={referral} />
          ))}
        </ul>
      </div>
      {data.next && <Button onClick={() => setBefore(data.next!)}>{say('act.older')}</Button>}
    </>
  )
}
