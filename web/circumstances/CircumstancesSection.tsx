import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { CircumstancesShown, Kind } from '../../domain/circumstances/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { CircumstanceBox } from './CircumstanceBox.tsx'
import { CircumstanceDialog } from './CircumstanceDialog.tsx'

/** Which kinds an agency writes down, as the data set gives them; the house decides for each person. */
const WRITES: Readonly<Record<string, readonly Kind[]>> = {
  AA: ['detention', 'age'],
  CP: ['detention', 'trafficking', 'age'],
  LA: ['representation', 'detention'],
  RA: ['trafficking'],
}

/** What weighs on a case: who represents somebody, whether they are held, signs of trafficking, what was found about their age. */
export function CircumstancesSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const me = useMe()
  const [adding, setAdding] = useState<Kind | null>(null)
  const { data } = useLook<CircumstancesShown>('read-circumstances', purpose, { case: file.id }, { fresh: true })
  const kinds = file.closed ? [] : (WRITES[me.agency.type] ?? [])
  if (!data || (data.facts.length === 0 && kinds.length === 0)) return null
  return (
    <section className="box" aria-labelledby="circumstances">
      <div className="boxhead row wrap">
        <h2 id="circumstances">{say('circumstance.title')}</h2>
        {kinds.map((kind) => (
          <Button key={kind} look="quiet" icon={Plus} onClick={() => setAdding(kind)}>
            {say(`circumstance-add.${kind}`)}
          </Button>
        ))}
      </div>
      <ul className="lines notes">
        {data.facts.length === 0 && <li className="dim">{say('circumstance.none')}</li>}
        {data.facts.map((fact) => (
          <CircumstanceBox key={fact.id} fact={fact} file={file} purpose={purpose} writes={kinds} />
        ))}
      </ul>
      {adding && <CircumstanceDialog kind={adding} file={file} purpose={purpose} onClose={() => setAdding(null)} />}
    </section>
  )
}
