import { useState } from 'react'
import { type CareListed, type CareShown, WatchedPart } from '../../domain/unity/watch/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useSay } from '../locales/use-say.ts'
import { CareWatchDialog, type Watching } from './CareWatchDialog.tsx'
import { CareWatchMore, CareWatchPart } from './CareWatchPart.tsx'
import './unity.css'

type Props = { care: CareShown; next?: CareListed['next']; purpose: Purpose }

/** Four lists, each only where something is in it, and with the way to what follows. */
export function CareWatchLists({ care, next = [], purpose }: Props) {
  const say = useSay()
  const [doing, setDoing] = useState<Watching | null>(null)
  const filled = WatchedPart.options.filter((part) => care[part].length > 0 || next.some((one) => one.part === part))
  return (
    <div className="stack-4">
      {filled.map((part) => (
        <section className="box" aria-labelledby={`care-${part}`} key={part}>
          <h2 className="boxhead" id={`care-${part}`}>
            {say(`care-watch.${part}`)}
          </h2>
          <ul className="lines watched">
            <CareWatchPart part={part} care={care} onDo={setDoing} />
            {next
              .filter((one) => one.part === part)
              .map((behind) => (
                <CareWatchMore key={part} behind={behind} purpose={purpose} onDo={setDoing} />
              ))}
          </ul>
        </section>
      ))}
      {doing && <CareWatchDialog doing={doing} purpose={purpose} onClose={() => setDoing(null)} />}
    </div>
  )
}
