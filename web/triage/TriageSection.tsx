import { Scale } from 'lucide-react'
import { useState } from 'react'
import type { SuggestionShown, TriageShown } from '../../domain/triage/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { LevelChip } from './LevelChip.tsx'
import { RuleLine } from './RuleLine.tsx'
import { TriageDialog } from './TriageDialog.tsx'

/** How urgent a case is: what was decided, what the rules suggest now and why, and the way to decide. */
export function TriageSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [deciding, setDeciding] = useState(false)
  const { data, error, refetch } = useLook<TriageShown>('read-triage', purpose, { case: file.id }, { fresh: true })
  const suggested = data?.suggestion?.level
  return (
    <section className="box" aria-labelledby="triage">
      <div className="boxhead row wrap">
        <h2 id="triage">{say('triage.title')}</h2>
        {data?.may && suggested && (
          <Button look="quiet" icon={Scale} className="end no-print" onClick={() => setDeciding(true)}>
            {say('triage.decide')}
          </Button>
        )}
      </div>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && (
        <div className="boxpart stack">
          <Decided triage={data} />
          {data.suggestion && <Suggested suggestion={data.suggestion} version={data.version} people={file.people} />}
        </div>
      )}
      {deciding && data && suggested && (
        <TriageDialog
          file={file}
          triage={data}
          suggested={suggested}
          purpose={purpose}
          onClose={() => setDeciding(false)}
        />
      )}
    </section>
  )
}

function Decided({ triage: { decided, suggestion, moved, actBy } }: { triage: TriageShown }) {
  const say = useSay()
  const { fullDay, hour, when } = useMoments()
  if (!suggestion?.level) return null
  const isLate = actBy !== null && actBy < new Date().toISOString()
  return (
    <>
      {moved && decided && (
        <Note tone="wait" role="status">
          {say('triage.moved', {
            before: say(`triage-level.${decided.suggested}`),
            now: say(`triage-level.${suggestion.level}`),
          })}
        </Note>
      )}
      {decided ? (
        <p className="row wrap">
          <b>{say('triage.decided')}</b> <LevelChip level={decided.level} />
          <span className="small mid">
            <bdi>{decided.by}</bdi> · {when(decided.at)} ·{' '}
            {say('triage.review-on', { day: fullDay(decided.reviewDue) })}
          </span>
        </p>
      ) : (
        <p className="dim">{say('triage.none-decided')}</p>
      )}
      {decided?.because && (
        <p className="prose" dir="auto">
          {decided.because}
        </p>
      )}
      {actBy && (
        <p className={isLate ? 'small harm-c' : 'small mid'}>
          {say(isLate ? 'triage.act-late' : 'triage.act-by', {
            when: `${fullDay(actBy.slice(0, 10))}, ${hour(actBy)}`,
          })}
        </p>
      )}
    </>
  )
}

type Props = { suggestion: SuggestionShown; version: number; people: File['people'] }
function Suggested({ suggestion: { level, upTo, rules, unknown, closed }, version, people }: Props) {
  const say = useSay()
  return (
    <>
      <p className="row wrap">
        <b>{say('triage.suggested')}</b>
        {level ? <LevelChip level={level} /> : <span className="dim">{say('triage.level-closed')}</span>}
        <span className="small mid">{say('triage.version', { version })}</span>
      </p>
      {upTo && upTo !== level && <p className="small">{say('triage.up-to', { level: say(`triage-level.${upTo}`) })}</p>}
      {rules.length > 0 && (
        <ul className="lines notes">
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} people={people} />
          ))}
        </ul>
      )}
      {rules.length === 0 && !closed && <p className="dim">{say('triage.nothing')}</p>}
      {unknown.length > 0 && (
        <>
          <h3 className="small">{say('triage.unknown')}</h3>
          <ul className="lines notes">
            {unknown.map((rule) => (
              <RuleLine key={rule.id} rule={rule} people={people} isUnknown />
            ))}
          </ul>
        </>
      )}
      {closed && <p className="restricted small">{say('triage.closed')}</p>}
    </>
  )
}
