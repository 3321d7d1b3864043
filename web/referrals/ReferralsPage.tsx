import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Service } from '../../domain/cases/words.ts'
import type { ReferralsAsked } from '../../domain/filters/words.ts'
import type { ReferralsListed } from '../../domain/referrals/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { SavedFilters } from '../filters/SavedFilters.tsx'
import { useAsked } from '../filters/use-asked.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Field } from '../kit/Field.tsx'
import { Page } from '../kit/Page.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { ReferralLine } from './ReferralLine.tsx'
import '../cases/cases.css'
import '../cases/my-work.css'

const USUAL: ReferralsAsked = { list: 'referrals', show: 'waiting' }

/** What other agencies ask of mine, and mine of others: what waits first. */
export function ReferralsPage() {
  const say = useSay()
  const asking = useAsked(USUAL)
  const { asked, chosen, isReady } = asking
  const { service, ...rest } = asked
  const change = (now: ReferralsAsked) => asking.ask(now, chosen?.id)
  const options = (['waiting', 'receiver', 'sender'] as const).map((value) => ({
    value,
    label: say(`referral-tab.${value}`),
  }))
  return (
    <Page title={say('nav.referrals')} aside={say('referral.aside')}>
      <div className="stack-3">
        <SavedFilters asking={asking} />
        <div className="filters">
          <Segmented
            label={say('referral.show')}
            value={asked.show}
            options={options}
            onChoose={(show) => change({ ...asked, show })}
          />
          <Field label={say('referral.service')}>
            <Select
              value={service ?? ''}
              options={[
                { value: '', label: say('cases.any') },
                ...Service.options.map((value) => ({ value, label: say(`service.${value}`) })),
              ]}
              onChoose={(value) => change({ ...rest, ...(value && { service: value as Service }) })}
            />
          </Field>
        </div>
        {isReady ? <Listed key={JSON.stringify(asked)} asked={asked} /> : <Waiting />}
      </div>
    </Page>
  )
}

function Listed({ asked: { show: tab, service } }: { asked: ReferralsAsked }) {
  const say = useSay()
  const [before, setBefore] = useState<string>()
  const input = {
    ...(tab === 'waiting' ? { waiting: true } : { side: tab }),
    ...(service && { service }),
    ...(before && { before }),
  }
  const { data, error, isLoading, refetch } = useLook<ReferralsListed>('list-referrals', useUsualPurpose(), input, {
    fresh: true,
  })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (isLoading || !data) return <Waiting />
  const lines = data.referrals
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
