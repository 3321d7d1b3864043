import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { AsylumShown } from '../../domain/asylum/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { AsylumDialog, type Step } from './AsylumDialog.tsx'
import { ClaimBox } from './ClaimBox.tsx'
import './asylum.css'

/** The procedure in a case: claims, interviews, rulings, and until when an appeal is possible, with how that was counted. */
export function AsylumSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const me = useMe()
  const [step, setStep] = useState<Step | null>(null)
  const { data } = useLook<AsylumShown>('read-asylum', purpose, { case: file.id }, { fresh: true })
  const writes = (me.agency.type === 'AA' || me.agency.type === 'LA') && !file.closed
  if (!data || (data.claims.length === 0 && !writes)) return null
  return (
    <section className="box" aria-labelledby="asylum">
      <div className="boxhead row">
        <h2 id="asylum">{say('asylum.title')}</h2>
        {writes && (
          <Button look="quiet" icon={Plus} className="end" onClick={() => setStep({ does: 'claim' })}>
            {say('asylum-act.claim')}
          </Button>
        )}
      </div>
      {data.claims.length === 0 && <p className="pad dim">{say('asylum.none')}</p>}
      <ul className="lines notes">
        {data.claims.map((claim) => (
          <ClaimBox key={claim.id} claim={claim} file={file} writes={writes} onStep={setStep} />
        ))}
      </ul>
      {step && <AsylumDialog step={step} file={file} purpose={purpose} onClose={() => setStep(null)} />}
    </section>
  )
}
