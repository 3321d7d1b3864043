import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { DecisionsListed } from '../../domain/decisions/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { DecisionBox } from './DecisionBox.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'

/** What was decided in a case, by whom, and who agreed to it. */
export function DecisionsSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [writing, setWriting] = useState(false)
  const { data } = useLook<DecisionsListed>('list-decisions', purpose, { case: file.id }, { fresh: true })
  const keeps = file.standing.because === 'custody' || file.standing.because === 'co-management'
  return (
    <section className="box" aria-labelledby="decisions">
      <div className="boxhead row">
        <h2 id="decisions">{say('decision.title')}</h2>
        {keeps && !file.closed && (
          <Button look="quiet" icon={Plus} className="end" onClick={() => setWriting(true)}>
            {say('decision.write')}
          </Button>
        )}
      </div>
      {data && data.decisions.length === 0 && <p className="pad dim">{say('decision.none')}</p>}
      <ul className="lines notes">
        {data?.decisions.map((decision) => (
          <DecisionBox key={decision.id} decision={decision} purpose={purpose} file={file} />
        ))}
      </ul>
      {writing && <DecisionDialog file={file} purpose={purpose} onClose={() => setWriting(false)} />}
    </section>
  )
}
