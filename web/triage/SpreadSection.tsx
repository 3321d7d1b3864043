import { useState } from 'react'
import type { TriageSpread } from '../../domain/triage/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Spread } from './Spread.tsx'

/** How levels are spread over groups, counted when somebody asks: it looks at some hundred cases, and leaves a line. */
export function SpreadSection({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  const { data, error, isFetching, refetch } = useLook<TriageSpread>(
    'spread-triage',
    purpose,
    {},
    { enabled: isAsked, fresh: true },
  )
  const count = () => (isAsked ? void refetch() : setAsked(true))
  return (
    <section className="box" aria-labelledby="triage-spread">
      <h2 id="triage-spread">{say('triage.spread')}</h2>
      <p className="boxpart row no-print">
        <Button off={isFetching} onClick={count}>
          {say('triage.count')}
        </Button>
      </p>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isFetching && !data && <Waiting lines={4} />}
      {data && (
        <>
          <p className="boxpart small mid" role="status">
            {say('triage.looked', { count: data.looked })} {data.more && say('triage.more')}
          </p>
          {data.groups.length > 0 && (
            <div className="boxpart stack">
              <Spread title={say('triage.spread')} groups={data.groups} />
            </div>
          )}
          {data.closed && <p className="boxpart small dim">{say('triage.closed')}</p>}
        </>
      )}
    </section>
  )
}
