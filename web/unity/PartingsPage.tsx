import { useState } from 'react'
import type { PartingsListed, ReleaseShown } from '../../domain/unity/partings/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { AnswerView } from './AnswerView.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { SeparationLine } from './SeparationLine.tsx'
import '../cases/cases.css'
import './unity.css'

/** Families kept together: what is held and waits for a second person, and everybody who is parted, the longest first. */
export function PartingsPage() {
  const say = useSay()
  const purpose = useUsualPurpose()
  const { data, error, isLoading, refetch } = useLook<PartingsListed>('list-partings', purpose, {}, { fresh: true })
  return (
    <Page title={say('nav.partings')} aside={say('partings.about')}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={5} />}
      {data && (
        <div className="stack-4">
          <section className="box" aria-labelledby="held">
            <h2 className="boxhead" id="held">
              {say('partings.held')}
            </h2>
            <ul className="lines held">
              {data.releases.length === 0 && <li className="dim">{say('partings.nothing-held')}</li>}
              {data.releases.map((one) => (
                <HeldLine key={one.id} held={one} />
              ))}
            </ul>
          </section>
          {data.separations.length === 0 ? (
            <Empty>{say('partings.nobody-parted')}</Empty>
          ) : (
            <section className="box" aria-labelledby="parted">
              <h2 className="boxhead" id="parted">
                {say('partings.parted')}
              </h2>
              <ul className="lines apart">
                {data.separations.map((one) => (
                  <SeparationLine key={one.id} separation={one} purpose={purpose} />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Page>
  )
}

function HeldLine({ held }: { held: ReleaseShown }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { when, fullDay } = useMoments()
  const purpose = useUsualPurpose()
  const [doing, setDoing] = useState<'give' | 'decline' | null>(null)
  const { send, sending, refusal } = useDeed('withdraw-release', purpose)
  const { id, deed, state, answer, words, by, at, turns, released, may } = held
  return (
    <li className="stack-3">
      <p className="row wrap">
        <b>{known(`deed-name.${deed}`) ?? deed}</b>
        <Chip tone={state === 'released' ? 'done' : 'wait'}>{say(`release-state.${state}`)}</Chip>
        <span className="small mid">
          <bdi>{by}</bdi> · {when(at)}
        </span>
      </p>
      {words && (
        <p className="prose" dir="auto">
          {words}
        </p>
      )}
      <AnswerView answer={answer} />
      {released && (
        <p className="small">
          {say('parting.released-by', { name: released.by })} · {say(`release-ground.${released.ground}`)} ·{' '}
          <bdi>{released.words}</bdi> · {say('decision.review-on', { day: fullDay(released.reviewDue) })}
        </p>
      )}
      {may.includes('go-on') && <p className="small mid">{say('partings.go-on')}</p>}
      <div className="row wrap no-print">
        {may.includes('release') && (
          <>
            <Button onClick={() => setDoing('give')}>{say('partings.release')}</Button>
            <Button onClick={() => setDoing('decline')}>{say('partings.decline')}</Button>
          </>
        )}
        {may.includes('withdraw') && (
          <Button off={sending} onClick={() => void send({ release: id, seen: turns })}>
            {say('partings.withdraw')}
          </Button>
        )}
      </div>
      <Refused error={refusal} />
      {doing && <ReleaseDialog held={held} as={doing} purpose={purpose} onClose={() => setDoing(null)} />}
    </li>
  )
}
