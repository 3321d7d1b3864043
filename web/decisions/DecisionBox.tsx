import { useState } from 'react'
import type { DecisionShown } from '../../domain/decisions/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { SpeakDialog } from './SpeakDialog.tsx'

const tones = { made: 'done', agreed: 'done', waiting: 'wait', declined: 'harm' } as const
type Props = { decision: DecisionShown; purpose: Purpose; file?: File }

/** One decision: what, on which ground, against what else, what the person says, and who agreed or not. */
export function DecisionBox({ decision, purpose, file }: Props) {
  const say = useSay()
  const { fullDay, when } = useMoments()
  const [doing, setDoing] = useState<'speak' | 'amend' | 'review' | null>(null)
  const { kind, edition, state, content, person, reviewDue, reviewed, voices, said, by, at, may } = decision
  const agreed = said.filter((one) => one.edition === edition && one.says === 'agree').length
  return (
    <li className="stack pad">
      <p className="row wrap">
        <b>{say(`decision-kind.${kind}`)}</b>
        {person && <bdi>{plainName(person.names, true)}</bdi>}
        <Chip tone={tones[state]}>{say(`decision-state.${state}`)}</Chip>
        {voices > 0 && <span className="small mid">{say('decision.voices', { agreed, voices })}</span>}
        {edition > 1 && <span className="small mid">{say('decision.edition', { edition })}</span>}
      </p>
      {content ? <Told content={content} /> : <p className="dim">{say('decision.closed')}</p>}
      <p className="small mid">
        <bdi>{by}</bdi> · {when(at)}
        {reviewDue && <> · {say('decision.review-on', { day: fullDay(reviewDue) })}</>}
      </p>
      {said.map((one) => (
        <p key={`${one.edition} ${one.by}`} className={one.edition === edition ? 'small' : 'small dim'}>
          <b>{say(`says.${one.says}`)}</b> · <bdi>{one.by}</bdi> · {when(one.at)}
          {one.edition !== edition && <> · {say('decision.to-edition', { edition: one.edition })}</>}
          {one.words && (
            <>
              {' · '}
              <bdi>{one.words}</bdi>
            </>
          )}
        </p>
      ))}
      {reviewed && (
        <p className="small">
          <b>{say(`review-outcome.${reviewed.outcome}`)}</b> · <bdi>{reviewed.by}</bdi> · <bdi>{reviewed.words}</bdi>
        </p>
      )}
      <div className="row wrap no-print">
        {may.map((one) => (
          <Button key={one} onClick={() => setDoing(one)}>
            {say(`decision-act.${one}`)}
          </Button>
        ))}
        <LetterButton about={{ about: 'decision', case: decision.case, decision: decision.id }} purpose={purpose} />
      </div>
      {doing === 'amend' && file && (
        <DecisionDialog file={file} purpose={purpose} before={decision} onClose={() => setDoing(null)} />
      )}
      {(doing === 'speak' || doing === 'review') && (
        <SpeakDialog decision={decision} purpose={purpose} as={doing} onClose={() => setDoing(null)} />
      )}
    </li>
  )
}

function Told({ content }: { content: NonNullable<DecisionShown['content']> }) {
  const say = useSay()
  const { what, ground, options, view, closing } = content
  return (
    <>
      <p className="prose" dir="auto">
        {what}
      </p>
      <dl className="facts small">
        {closing && <Fact name={say('close.how')}>{say(`closing.${closing}`)}</Fact>}
        <Fact name={say('decision.ground')}>{ground}</Fact>
        <Fact name={say('decision.options')}>
          {options.map(({ what: other, why }) => `${other}: ${why}`).join(' · ')}
        </Fact>
        <Fact name={say('said' in view ? 'decision.view' : 'decision.not-asked')}>
          {'said' in view ? view.said : view.notAsked}
        </Fact>
      </dl>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt className="dim">{name}</dt>
    <dd dir="auto">{children}</dd>
  </div>
)
