import { CircleHelp, type LucideIcon, OctagonAlert, ShieldCheck } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { Note } from '../kit/Note.tsx'
import { dayOf, today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { CheckPoints } from './CheckPoints.tsx'
import { type Points, pointsOf } from './check-points.ts'
import { FoundPlaces } from './FoundPlaces.tsx'
import type { HouseChecked } from './use-check.ts'

/** What was found, said first in a sentence that can be read aloud, then point by point, then place by place. */
export function CheckVerdict({ found }: { found: HouseChecked }) {
  const points = pointsOf(found)
  return (
    <>
      <PrintedBy />
      <InShort found={found} points={points} />
      <CheckPoints found={found} points={points} />
      <FoundPlaces found={found} />
      <ToCompare found={found} />
    </>
  )
}

/** The first visit and a missing witness are no faults, but they are said: less was compared than could be. */
function InShort({ found, points }: { found: HouseChecked; points: Points }) {
  const say = useSay()
  const { number } = useMoments()
  const { ledger, rows } = found
  const states = Object.values(points)
  const size = number(ledger?.size ?? 0)
  if (states.includes('fails'))
    return (
      <Short tone="harm" icon={OctagonAlert} title={say('check.changed')}>
        {say('check.changed-words', { count: (ledger?.wrong.length ?? 0) + rows.wrong.length })}
      </Short>
    )
  const isWhole = [points.signature, points.lines, points.rows].every((state) => state === 'holds')
  if (!isWhole) return <Short tone="wait" icon={CircleHelp} title={say('check.not-all')} />
  return (
    <Short tone="done" icon={ShieldCheck} title={say('check.all-holds')}>
      {say('check.all-holds-words', { size, rows: number(rows.checked?.rows ?? 0) })}
    </Short>
  )
}

type ShortProps = { tone: 'harm' | 'wait' | 'done'; icon: LucideIcon; title: string; children?: string }
function Short({ tone, icon, title, children }: ShortProps) {
  return (
    <Note tone={tone} icon={icon} role="status">
      <p>
        <b>{title}</b>
      </p>
      {children && <p>{children}</p>}
    </Note>
  )
}

function ToCompare({ found: { ledger, at } }: { found: HouseChecked }) {
  const say = useSay()
  const { number, fullDay, hour } = useMoments()
  return (
    <section className="box pad stack-3" aria-labelledby="to-compare">
      <h2 id="to-compare">{say('check.compare')}</h2>
      <p>{say('check.when', { day: fullDay(dayOf(new Date(at))), hour: hour(at) })}</p>
      {ledger?.root && (
        <div>
          <p className="small dim">{say('check.root', { size: number(ledger.size) })}</p>
          <p className="hash">
            <bdi dir="ltr">{ledger.root}</bdi>
          </p>
          <p className="small mid">{say('witness.fingerprint-words')}</p>
        </div>
      )}
      {ledger?.key && (
        <div>
          <p className="small dim">{say('check.key')}</p>
          <p className="hash">
            <bdi dir="ltr">{ledger.key}</bdi>
          </p>
        </div>
      )}
    </section>
  )
}

function PrintedBy() {
  const say = useSay()
  const { name } = useMe()
  const { fullDay, hour } = useMoments()
  return (
    <p className="print-only">
      {say('witness.printed', { day: fullDay(today()), hour: hour(new Date().toISOString()), name })}
    </p>
  )
}
