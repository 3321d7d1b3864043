import { BellRing } from 'lucide-react'
import type { NoticesListed } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

/** Somebody took back a yes: my agency says that it heard, and sees who has not heard yet. */
export function NoticesSection({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const join = useJoin()
  const { part, purpose: purposeWords } = usePartWords()
  const { when } = useMoments()
  const list = useLook<NoticesListed>('list-notices', purpose, {})
  const { send, sending, refusal } = useDeed('hear-notice', purpose)
  const { mine = [], others = [] } = list.data ?? {}
  if (mine.length + others.length === 0) return null
  return (
    <section className="box" aria-labelledby="notices-head">
      <h2 id="notices-head">{say('notice.title')}</h2>
      <Refused error={refusal} />
      <ul className="lines notices">
        {mine.map((one) => (
          <li key={one.id}>
            <p>
              {say('notice.mine', {
                from: one.from.name,
                parts: join(one.categories.map(part)),
                purpose: purposeWords(one.purpose),
              })}
              <br />
              <span className="small mid">
                {say('notice.whom', { id: one.person.slice(-12) })} · {when(one.at)}
              </span>
            </p>
            <Button icon={BellRing} off={sending} onClick={() => void send({ notice: one.id })}>
              {say('notice.hear')}
            </Button>
          </li>
        ))}
        {others.map((one) => (
          <li key={one.id}>
            <p>
              {say('notice.others', { agency: one.recipient.name })}
              <br />
              <span className="small mid">
                {say('notice.whom', { id: one.person.slice(-12) })} · {when(one.at)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
