import { useState } from 'react'
import type { TriageSimulated } from '../../domain/triage/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { SimulationShown } from './SimulationShown.tsx'

/** Takes another version of the rules, pasted or from a file, and tries it on today's cases. */
export function Simulation({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [rules, setRules] = useState<unknown>(null)
  const [isWrong, setWrong] = useState(false)
  const { data, error, isFetching, refetch } = useLook<TriageSimulated>(
    'simulate-triage',
    purpose,
    { rules },
    { enabled: rules !== null, fresh: true },
  )
  const change = (next: string) => {
    setText(next)
    setRules(null)
    setWrong(false)
  }
  const simulate = () => {
    const read = readJson(text)
    setWrong(read === undefined)
    setRules(read ?? null)
  }
  return (
    <section className="box" aria-labelledby="triage-simulate">
      <h2 id="triage-simulate">{say('triage.simulate-title')}</h2>
      <div className="boxpart stack-3">
        <div className="stack no-print">
          <Field
            label={say('triage.rules')}
            hint={say('triage.simulate-hint')}
            wrong={isWrong ? say('triage.not-rules') : undefined}
          >
            <TextArea rows={6} dir="ltr" value={text} onChange={(event) => change(event.target.value)} />
          </Field>
          <Field label={say('triage.file')}>
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => void event.target.files?.[0]?.text().then(change)}
            />
          </Field>
          <p className="row">
            <Button off={isFetching} onClick={simulate}>
              {say('triage.simulate')}
            </Button>
          </p>
        </div>
        {rules !== null && error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isFetching && <Waiting lines={3} />}
        {rules !== null && data && !isFetching && <SimulationShown simulated={data} />}
      </div>
    </section>
  )
}

function readJson(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}
