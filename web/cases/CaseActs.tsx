import { Archive, Printer, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Stage } from '../../domain/cases/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'
import { CloseCaseDialog } from './CloseCaseDialog.tsx'
import { ReopenCaseDialog } from './ReopenCaseDialog.tsx'

/** What can be done with the case as a whole: move it on, close it with a reason, open it again, put it on paper. */
export function CaseActs({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null)
  const { send, refusal } = useDeed('move-case', purpose)
  return (
    <section className="box pad stack-3 no-print" aria-labelledby="case-acts">
      <h2 id="case-acts">{say('case.acts')}</h2>
      {!file.closed && (
        <Field label={say('cases.stage')}>
          <Select
            value={file.stage}
            options={Stage.options.map((value) => ({ value, label: say(`stage.${value}`) }))}
            onChoose={(stage) => void send({ case: file.id, stage, seen: file.stage })}
          />
        </Field>
      )}
      <Refused error={refusal} />
      <div className="row wrap">
        {file.closed ? (
          <Button icon={RotateCcw} onClick={() => setAsking('reopen')}>
            {say('case.reopen')}
          </Button>
        ) : (
          <Button icon={Archive} onClick={() => setAsking('close')}>
            {say('case.close')}
          </Button>
        )}
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      </div>
      {asking === 'close' && <CloseCaseDialog file={file} purpose={purpose} onClose={() => setAsking(null)} />}
      {asking === 'reopen' && <ReopenCaseDialog file={file} purpose={purpose} onClose={() => setAsking(null)} />}
    </section>
  )
}
