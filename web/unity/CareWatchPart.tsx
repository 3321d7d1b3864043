import { useState } from 'react'
import type { Behind, CareListed, CareShown, WatchedPart } from '../../domain/unity/watch/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { AgeingLine } from './AgeingLine.tsx'
import type { Watching } from './CareWatchDialog.tsx'
import { GuardianLine, InterestsLine, VisitLine } from './CareWatchLines.tsx'

type Doing = { onDo: (doing: Watching) => void }
type Part = { part: WatchedPart; care: CareShown } & Doing

/** The lines of one part of what is watched over. */
export function CareWatchPart({ part, care, onDo }: Part) {
  if (part === 'visits') return care.visits.map((one) => <VisitLine key={one.care} watched={one} onDo={onDo} />)
  if (part === 'interests')
    return care.interests.map((one) => <InterestsLine key={`${one.person.id} ${one.form} ${one.because}`} due={one} />)
  if (part === 'guardians')
    return care.guardians.map((one) => <GuardianLine key={one.person.id} watched={one} onDo={onDo} />)
  return care.ageing.map((one) => <AgeingLine key={one.person.id} watched={one} onDo={onDo} />)
}

type Following = { behind: Behind; purpose: Purpose } & Doing
/** What follows behind a line, once it is asked for. */
export function CareWatchMore(following: Following) {
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  if (isAsked) return <NextPage {...following} />
  const { part } = following.behind
  return (
    <li className="no-print">
      <Button
        look="quiet"
        aria-label={`${say('care-watch.more')}: ${say(`care-watch.${part}`)}`}
        onClick={() => setAsked(true)}
      >
        {say('care-watch.more')}
      </Button>
    </li>
  )
}

function NextPage({ behind, purpose, onDo }: Following) {
  // Where a page begins is sealed anew whenever the page before is read again; what stands there stays meanwhile.
  const how = { fresh: true, keepBefore: true }
  const { data, error, refetch } = useLook<CareListed>('list-watched', purpose, { behind }, how)
  if (!data) return <li>{error ? <Trouble error={error} onAgain={() => void refetch()} /> : <Waiting lines={3} />}</li>
  return (
    <>
      <CareWatchPart part={behind.part} care={data} onDo={onDo} />
      {data.next.map((next) => (
        <CareWatchMore key={next.part} behind={next} purpose={purpose} onDo={onDo} />
      ))}
    </>
  )
}
