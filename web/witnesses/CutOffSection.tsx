import { CircleSlash, Hourglass } from 'lucide-react'
import { useState } from 'react'
import type { CutOffsShown } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { CutOffDialog } from './CutOffDialog.tsx'

/** Nodes to which the house is closed, and the way to open it to them again by two people. */
export function CutOffSection({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const [cutting, setCutting] = useState(false)
  const { data, error, refetch } = useLook<CutOffsShown>('list-cut-offs', purpose, {}, { fresh: true })
  return (
    <section className="box" aria-labelledby="cut-offs">
      <h2 id="cut-offs">{say('cut-off.title')}</h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      <ul className="lines witnesses">
        {data?.cutOffs.length === 0 && <li className="dim">{say('cut-off.none')}</li>}
        {data?.cutOffs.map((one) => (
          <CutOffLine key={one.ofNode} cutOff={one} purpose={purpose} />
        ))}
      </ul>
      {data?.mayCutOff && (
        <p className="boxpart no-print">
          <Button icon={CircleSlash} onClick={() => setCutting(true)}>
            {say('cut-off.cut')}
          </Button>
        </p>
      )}
      {data && cutting && <CutOffDialog own={data.own} purpose={purpose} onClose={() => setCutting(false)} />}
    </section>
  )
}

type LineProps = { cutOff: CutOffsShown['cutOffs'][number]; purpose: Purpose }
function CutOffLine({ cutOff: { ofNode, at, because, liftProposed, saidByMe }, purpose }: LineProps) {
  const say = useSay()
  const { when } = useMoments()
  const { send, sending, refusal } = useDeed('lift-cut-off', purpose)
  return (
    <li>
      <div className="stack">
        <p className="row wrap">
          <b>{say('cut-off.node', { number: String(ofNode) })}</b>
          <Chip tone="harm" icon={CircleSlash}>
            {say('cut-off.closed')}
          </Chip>
          {liftProposed && (
            <Chip tone="wait" icon={Hourglass}>
              {say('cut-off.proposed')}
            </Chip>
          )}
        </p>
        <p className="small mid">
          {when(at)} · {say(`suspension.${because}`)}
        </p>
        <Refused error={refusal} />
      </div>
      <div className="row wrap no-print">
        {saidByMe ? (
          <span className="small dim">{say('witness.waits-second')}</span>
        ) : (
          <Button off={sending} onClick={() => void send({ ofNode })}>
            {say(liftProposed ? 'cut-off.confirm-lift' : 'cut-off.lift')}
          </Button>
        )}
      </div>
    </li>
  )
}
