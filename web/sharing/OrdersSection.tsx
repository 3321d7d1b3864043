import { UserX } from 'lucide-react'
import { useState } from 'react'
import type { SafeguardsShown } from '../../domain/sharing/safeguards/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { OrderDialog } from './OrderDialog.tsx'
import type { Guarded } from './SafeguardsPage.tsx'
import { SomebodyOf } from './SomebodyOf.tsx'

type Order = SafeguardsShown['orders'][number]

/** Who must keep away from them: since when, until when, and the way to end it. */
export function OrdersSection({ purpose, ...guarded }: Guarded & { purpose: Purpose }) {
  const say = useSay()
  const [ordering, setOrdering] = useState(false)
  const [ending, setEnding] = useState<Order | null>(null)
  const { known, name } = guarded
  return (
    <section className="box" aria-labelledby="orders">
      <h2 id="orders">{say('order.title')}</h2>
      <p className="boxpart mid small">{say('order.means', { name })}</p>
      <ul className="lines guards">
        {known.orders.length === 0 && <li className="dim">{say('order.none')}</li>}
        {known.orders.map((one) => (
          <OrderLine key={one.id} order={one} {...guarded} onEnd={() => setEnding(one)} />
        ))}
      </ul>
      {known.may.order && (
        <p className="boxpart no-print">
          <Button icon={UserX} onClick={() => setOrdering(true)}>
            {say('order.make')}
          </Button>
        </p>
      )}
      {ordering && <OrderDialog {...guarded} purpose={purpose} onClose={() => setOrdering(false)} />}
      {ending && <EndDialog order={ending} {...guarded} purpose={purpose} onClose={() => setEnding(null)} />}
    </section>
  )
}

function OrderLine({ order, known, file, name, onEnd }: Guarded & { order: Order; onEnd: () => void }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const day = (at: string) => fullDay(dayOf(new Date(at)))
  return (
    <li>
      <div className="stack">
        <p>{order.against ? <SomebodyOf file={file} person={order.against} /> : say('order.unknown')}</p>
        <p className="small mid">
          {order.until
            ? say('order.from-until', { from: day(order.from), until: day(order.until) })
            : say('order.from', { from: day(order.from) })}
        </p>
        <p className="small">{say(order.against ? 'order.effect' : 'order.effect-unknown', { name })}</p>
      </div>
      {known.may.order && <Button onClick={onEnd}>{say('order.end')}</Button>}
    </li>
  )
}

type Ending = Guarded & { order: Order; purpose: Purpose; onClose: () => void }
function EndDialog({ order, person, name, purpose, onClose }: Ending) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('end-no-contact', purpose)
  const lacking = reason.trim().length < 3
  const end = async () => {
    setTried(true)
    if (!lacking && (await send({ order: order.id, person, reason: reason.trim() }))) onClose()
  }
  return (
    <Dialog
      title={say('order.end-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('order.keep')}
          </Button>
          <Button off={sending} onClick={() => void end()}>
            {say('order.end')}
          </Button>
        </>
      }
    >
      <p>{say('order.end-effect', { name })}</p>
      <Field label={say('form.why')} wrong={tried && lacking ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
