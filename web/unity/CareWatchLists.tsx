import { type ReactNode, useState } from 'react'
import type { CareShown } from '../../domain/unity/watch/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useSay } from '../locales/use-say.ts'
import { AgeingLine } from './AgeingLine.tsx'
import { CareWatchDialog, type Watching } from './CareWatchDialog.tsx'
import { GuardianLine, InterestsLine, VisitLine } from './CareWatchLines.tsx'
import './unity.css'

/** Four lists, each only where something is in it. */
export function CareWatchLists({ care, purpose }: { care: CareShown; purpose: Purpose }) {
  const say = useSay()
  const [doing, setDoing] = useState<Watching | null>(null)
  const { visits, interests, guardians, ageing } = care
  return (
    <div className="stack-4">
      <List title={say('care-watch.visits')} id="care-visits">
        {visits.map((one) => (
          <VisitLine key={one.care} watched={one} onDo={setDoing} />
        ))}
      </List>
      <List title={say('care-watch.interests')} id="care-interests">
        {interests.map((one) => (
          <InterestsLine key={`${one.person.id} ${one.because}`} due={one} />
        ))}
      </List>
      <List title={say('care-watch.guardians')} id="care-guardians">
        {guardians.map((one) => (
          <GuardianLine key={one.person.id} watched={one} onDo={setDoing} />
        ))}
      </List>
      <List title={say('care-watch.ageing')} id="care-ageing">
        {ageing.map((one) => (
          <AgeingLine key={one.person.id} watched={one} onDo={setDoing} />
        ))}
      </List>
      {doing && <CareWatchDialog doing={doing} purpose={purpose} onClose={() => setDoing(null)} />}
    </div>
  )
}

function List({ title, id, children }: { title: string; id: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section className="box" aria-labelledby={id}>
      <h2 className="boxhead" id={id}>
        {title}
      </h2>
      <ul className="lines watched">{children}</ul>
    </section>
  )
}
