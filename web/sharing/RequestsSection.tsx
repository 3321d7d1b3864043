import { FileSearch, Hourglass, LockOpen } from 'lucide-react'
import { useState } from 'react'
import type { LegalRequestsShown } from '../../domain/sharing/requests/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'
import { RequestDialog } from './RequestDialog.tsx'
import type { Guarded } from './SafeguardsPage.tsx'
import { SignRequestDialog } from './SignRequestDialog.tsx'

export type LegalRequest = LegalRequestsShown['requests'][number]

/** What law enforcement asked about somebody under the law; it opens nothing before two have signed it. */
export function RequestsSection({ purpose, person, name }: Guarded & { purpose: Purpose }) {
  const say = useSay()
  const [recording, setRecording] = useState(false)
  const [signing, setSigning] = useState<LegalRequest | null>(null)
  const { data, error, refetch } = useLook<LegalRequestsShown>('read-legal-requests', purpose, { person })
  return (
    <section className="box" aria-labelledby="requests">
      <h2 id="requests">{say('request.title')}</h2>
      <p className="boxpart mid small">{say('request.means')}</p>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={2} />}
      {data && (
        <ul className="lines guards">
          {data.requests.length === 0 && <li className="dim">{say('request.none', { name })}</li>}
          {data.requests.map((one) => (
            <RequestLine key={one.id} request={one} onSign={() => setSigning(one)} />
          ))}
        </ul>
      )}
      {data && (
        <p className="boxpart no-print">
          {data.agencies.length > 0 ? (
            <Button icon={FileSearch} onClick={() => setRecording(true)}>
              {say('request.record')}
            </Button>
          ) : (
            <span className="dim small">{say('request.nobody-asks')}</span>
          )}
        </p>
      )}
      {data && recording && (
        <RequestDialog known={data} person={person} name={name} purpose={purpose} onClose={() => setRecording(false)} />
      )}
      {signing && (
        <SignRequestDialog
          request={signing}
          person={person}
          name={name}
          purpose={purpose}
          onClose={() => setSigning(null)}
        />
      )}
    </section>
  )
}

function RequestLine({ request, onSign }: { request: LegalRequest; onSign: () => void }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { field } = usePartWords()
  const list = new Intl.ListFormat(useLanguage())
  const { agency, fields, told, words, until, signatures, mine, open } = request
  const over = until <= new Date().toISOString()
  return (
    <li>
      <div className="stack">
        <p className="row wrap">
          <b>
            <bdi>{agency.name}</bdi>
          </b>
          <RequestState request={request} over={over} />
        </p>
        <p>{list.format(fields.map(field))}</p>
        {words && (
          <blockquote>
            <bdi>{words}</bdi>
          </blockquote>
        )}
        <p className="small mid">
          {say('request.until', { day: fullDay(dayOf(new Date(until))) })} · {say(`request-told.${told}`)}
        </p>
        {signatures.length > 0 && (
          <p className="small mid">
            {say('request.signed-by', { names: list.format(signatures.map(({ by }) => by)) })}
          </p>
        )}
        {mine && !open && !over && <p className="small dim">{say('request.waits-second')}</p>}
      </div>
      {!mine && !open && !over && <Button onClick={onSign}>{say('request.sign')}</Button>}
    </li>
  )
}

function RequestState({ request: { open }, over }: { request: LegalRequest; over: boolean }) {
  const say = useSay()
  if (over) return <Chip>{say('request.over')}</Chip>
  return (
    <Chip tone={open ? 'harm' : 'wait'} icon={open ? LockOpen : Hourglass}>
      {say(open ? 'request.open' : 'request.not-open')}
    </Chip>
  )
}
