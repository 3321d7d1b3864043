import { Eye } from 'lucide-react'
import { useState } from 'react'
import type { AgreementForeseen } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

type Receiver = AgreementForeseen['receivers'][number]

/** Before signing: whom of our people others would newly see, asked of the rules themselves. */
export function Foreseen({ agreement, purpose }: { agreement: string; purpose: Purpose }) {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const { data, error, isFetching, refetch } = useLook<AgreementForeseen>(
    'foresee-agreement',
    purpose,
    { agreement },
    { enabled: asked },
  )
  return (
    <section className="box pad stack-3 foreseen" aria-labelledby="foreseen">
      <h2 id="foreseen">{say('foresee.title')}</h2>
      <p className="mid">{say('foresee.how')}</p>
      {!asked && (
        <Button icon={Eye} onClick={() => setAsked(true)}>
          {say('foresee.ask')}
        </Button>
      )}
      {isFetching && !data && <Waiting lines={3} />}
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data?.receivers.map((one) => (
        <ReceiverShown key={one.agency.id} one={one} />
      ))}
      {data && (
        <p className="small mid">
          {say(data.sample ? 'foresee.sample' : 'foresee.whole', { looked: data.looked, people: data.people })}
        </p>
      )}
    </section>
  )
}

function ReceiverShown({ one }: { one: Receiver }) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const { field } = usePartWords()
  const { atMost, today } = one
  const clear = atMost.fields.filter(({ masked }) => !masked).map((each) => field(each.field))
  const masked = atMost.fields.filter((each) => each.masked).map((each) => field(each.field))
  return (
    <div className="stack">
      <p>
        {say('foresee.lets', {
          agency: one.agency.name,
          workers: one.workers,
          all: one.ofWorkers,
          people: atMost.people,
          today: today.people,
        })}
      </p>
      {clear.length > 0 && <p>{say('foresee.clear', { fields: list.format(clear) })}</p>}
      {masked.length > 0 && <p>{say('foresee.masked', { fields: list.format(masked) })}</p>}
      {atMost.examples.length > 0 && (
        <p className="small mid">
          {say('foresee.examples')}{' '}
          {atMost.examples.map((id) => (
            <bdi className="code" key={id}>
              {id.slice(-12)}{' '}
            </bdi>
          ))}
        </p>
      )}
    </div>
  )
}
