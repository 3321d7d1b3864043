import { Stamp } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import type { Guarded } from './SafeguardsPage.tsx'

/** What a data steward let others see of somebody who is guarded, as the second person; and the way to let or to take it back. */
export function ApprovalsSection({ purpose, ...guarded }: Guarded & { purpose: Purpose }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const [approving, setApproving] = useState(false)
  const { send, sending, refusal } = useDeed('end-approval', purpose)
  const { known, person } = guarded
  return (
    <section className="box" aria-labelledby="approvals">
      <h2 id="approvals">{say('approval.title')}</h2>
      <p className="boxpart mid small">{say(known.may.approve ? 'approval.means' : 'approval.by-steward')}</p>
      <ul className="lines guards">
        {known.approvals.length === 0 && <li className="dim">{say('approval.none')}</li>}
        {known.approvals.map(({ id, category, recipient, purpose: what, by, until }) => (
          <li key={id}>
            <div className="stack">
              <p>
                <b>
                  <bdi>{recipient.name}</bdi>
                </b>
                : {say(`category.${category}`)}
              </p>
              <p className="small mid">
                {say('approval.line', {
                  purpose: say(`purpose.${what}`),
                  until: until ? fullDay(dayOf(new Date(until))) : '–',
                  name: by,
                })}
              </p>
            </div>
            {known.may.approve && (
              <Button off={sending} onClick={() => void send({ approval: id, person })}>
                {say('approval.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && (
        <div className="boxpart">
          <Refused error={refusal} />
        </div>
      )}
      {known.may.approve && (
        <p className="boxpart no-print">
          <Button icon={Stamp} onClick={() => setApproving(true)}>
            {say('approval.give')}
          </Button>
        </p>
      )}
      {approving && <ApproveDialog {...guarded} purpose={purpose} onClose={() => setApproving(false)} />}
    </section>
  )
}
