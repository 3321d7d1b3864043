import { Archive, Printer, RotateCcw, UserRoundPen } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { part } from '../shell/part.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import type { File } from './CasePage.tsx'
import { CloseCaseDialog } from './CloseCaseDialog.tsx'
import { ReopenCaseDialog } from './ReopenCaseDialog.tsx'

const DecisionDialog = part(() => import('../decisions/DecisionDialog.tsx'), 'DecisionDialog')

type Asking = 'close' | 'reopen' | 'assign' | null
type Props = { file: File; purpose: Purpose }

/** What can be done with the case as a whole: move it on, give it to somebody, close it, open it again, put it on paper. */
export function CaseActs({ file, purpose }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState<Asking>(null)
  const keeps = file.standing.because === 'custody' || file.standing.because === 'co-management'
  return (
    <section className="box pad stack-3 no-print" aria-labelledby="case-acts">
      <h2 id="case-acts">{say('case.acts')}</h2>
      {keeps && !file.closed && <StageField file={file} purpose={purpose} />}
      <p className="small">{file.owner ? say('case.owner', { name: file.owner.name }) : say('case.no-owner')}</p>
      <div className="row wrap">
        {!file.closed && (
          <Button icon={UserRoundPen} onClick={() => setAsking('assign')}>
            {say('assign.give')}
          </Button>
        )}
        {keeps && file.closed && (
          <Button icon={RotateCcw} onClick={() => setAsking('reopen')}>
            {say('case.reopen')}
          </Button>
        )}
        {keeps && !file.closed && (
          <Button icon={Archive} onClick={() => setAsking('close')}>
            {say('case.close')}
          </Button>
        )}
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
        <LetterButton about={{ about: 'case', case: file.id }} purpose={purpose} />
      </div>
      <Asked asking={asking} file={file} purpose={purpose} onClose={() => setAsking(null)} />
    </section>
  )
}

/** Where closing needs a second person, it begins with a decision that somebody else agrees to. */
function Asked({ asking, file, purpose, onClose }: Props & { asking: Asking; onClose: () => void }) {
  if (asking === 'assign') return <AssignDialog cases={[file.id]} purpose={purpose} onClose={onClose} />
  if (asking === 'reopen') return <ReopenCaseDialog file={file} purpose={purpose} onClose={onClose} />
  if (asking !== 'close') return null
  if (!file.closingNeedsSecond) return <CloseCaseDialog file={file} purpose={purpose} onClose={onClose} />
  return (
    <Suspense fallback={null}>
      <DecisionDialog file={file} purpose={purpose} kind="closing" onClose={onClose} />
    </Suspense>
  )
}

/** The stages to which the course of the case goes from here. */
function StageField({ file, purpose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { send, refusal } = useDeed('move-case', purpose)
  return (
    <>
      <Field label={say('cases.stage')}>
        <Select
          value={file.stage}
          options={[file.stage, ...file.next].map((value) => ({ value, label: known(`stage.${value}`) ?? value }))}
          onChoose={(stage) => void send({ case: file.id, stage, seen: file.stage })}
        />
      </Field>
      <Refused error={refusal} />
    </>
  )
}
