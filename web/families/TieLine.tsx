import { useState } from 'react'
import type { FamilyShown, TieShown } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import { TieSign } from '../kit/TieSign.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'
import { JudgeTieDialog } from './JudgeTieDialog.tsx'
import { TieSentence } from './TieSentence.tsx'
import { apartNow, lookOfTie } from './tie-look.ts'

type Props = { tie: TieShown; people: readonly PersonShown[]; family: FamilyShown; focus: PersonId; purpose: Purpose }

/** One tie in a sentence: who is what to whom, how that is known, and what became of it. */
export function TieLine({ tie, people, family, focus, purpose }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const partial = usePartialDate()
  const [judging, setJudging] = useState(false)
  const apart = [tie.from, tie.to].map((id) => apartNow(family).get(id)).find(Boolean)
  const last = tie.history.at(-1)
  return (
    <li data-tie={tie.id} data-from={tie.from} data-to={tie.to}>
      <TieSign look={lookOfTie(tie, family, focus)} />
      <div>
        <p>
          <TieSentence tie={tie} people={people} brief={focus} />
        </p>
        <small className="mid">
          {apart && (
            <span className="apart-c">
              {say('family.parted', { cause: say(`cause.${apart.cause}`) })}
              {apart.when ? `, ${partial({ edtf: apart.when })}` : ''}
              {apart.place ? `, ${apart.place}` : ''}.{' '}
            </span>
          )}
          <b>{say(`tie-status.${tie.status}`)}</b>: {say(`tie-source.${tie.source}`)}
          {tie.evidence ? (
            <>
              {', '}
              <bdi>{tie.evidence}</bdi>
            </>
          ) : null}
          {last && (
            <>
              . {when(last.at)}, <bdi>{last.by}</bdi>
              {last.reason ? (
                <>
                  {': '}
                  <bdi>{last.reason}</bdi>
                </>
              ) : null}
            </>
          )}
        </small>
        <button type="button" className="link small no-print" onClick={() => setJudging(true)}>
          {say('tie.judge')}
          <span className="hide">
            {' '}
            <TieSentence tie={tie} people={people} brief={focus} />
          </span>
        </button>
      </div>
      {judging && <JudgeTieDialog tie={tie} people={people} purpose={purpose} onClose={() => setJudging(false)} />}
    </li>
  )
}
