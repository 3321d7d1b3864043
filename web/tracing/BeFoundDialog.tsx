import { useState } from 'react'
import type { AnswererShown } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { type DeedName, useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

const SAID = ['yes', 'not-now', 'no', 'withdrawn'] as const
type Said = (typeof SAID)[number]
const DEEDS: Readonly<Record<Said, DeedName>> = {
  yes: 'agree-to-be-found',
  no: 'decline-to-be-found',
  'not-now': 'decline-to-be-found',
  withdrawn: 'withdraw-being-found',
}
const AUTHORITY = 'authority'
type Props = {
  person: string
  answerer: AnswererShown
  candidate: string | null
  purpose: Purpose
  /** Leads to where it is written down what was found to be best. */
  onFindBest: () => void
  onClose: () => void
}

/** Writes down whether somebody agrees to be found, who says so, and how it was explained. Whoever seeks them learns nothing of a no. */
export function BeFoundDialog({ person, answerer, candidate, purpose, onFindBest, onClose }: Props) {
  const say = useSay()
  const [said, setSaid] = useState<Said | ''>('')
  const [by, setBy] = useState<string>(answerer.child ? '' : 'self')
  const [explained, setExplained] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(DEEDS[said || 'yes'], purpose)
  const isEarly = said === 'yes' && answerer.child && !answerer.assessed
  const told = explained.trim()
  const save = async () => {
    setTried(true)
    if (said === '' || by === '' || told.length < 3 || isEarly) return
    const who = by === 'self' || by === AUTHORITY ? { by } : { by: 'guardian', guardian: by }
    const not = said === 'no' || said === 'not-now' ? { said } : {}
    if (await send({ id: newDeedId(), person, candidate, explained: told, ...who, ...not })) onClose()
  }
  return (
    <Dialog
      title={say('tracing.ask')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending || isEarly} onClick={() => void save()}>
            {say('act.write-down')}
          </Button>
        </>
      }
    >
      <p className="small mid">{say('tracing.ask-note')}</p>
      {answerer.child && <WhoAnswers guardians={answerer.guardians} value={by} onChoose={setBy} />}
      {tried && by === '' && <p className="wrong">{say('form.answer-needed')}</p>}
      <Options
        label={say('tracing.answer')}
        value={said}
        answers={SAID.map((value) => ({ value, label: say(`tracing-said.${value}`) }))}
        onChoose={setSaid}
        two
      />
      {tried && said === '' && <p className="wrong">{say('form.answer-needed')}</p>}
      {isEarly && <BestFirst onFindBest={onFindBest} />}
      <Field label={say('tracing.explained')} wrong={tried && told.length < 3 ? say('form.answer-needed') : undefined}>
        <TextArea value={explained} onChange={(event) => setExplained(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}

/** A child does not decide alone: somebody who speaks for it does, or the authority where there is nobody. */
function WhoAnswers({
  guardians,
  value,
  onChoose,
}: Pick<AnswererShown, 'guardians'> & { value: string; onChoose: (value: string) => void }) {
  const say = useSay()
  return (
    <>
      <Options
        label={say('tracing.by')}
        value={value}
        answers={[
          ...guardians.map(({ id, names }) => ({
            value: id as string,
            label: plainName(names) || say('person.name-closed'),
            more: say('tracing-by.guardian'),
          })),
          { value: AUTHORITY, label: say('tracing-by.authority') },
        ]}
        onChoose={onChoose}
      />
      {guardians.length === 0 && <p className="small mid">{say('tracing.no-guardian')}</p>}
    </>
  )
}

function BestFirst({ onFindBest }: Pick<Props, 'onFindBest'>) {
  const say = useSay()
  return (
    <Note tone="wait" role="status">
      <p>{say('tracing.best-first')}</p>
      <p>
        <Button onClick={onFindBest}>{say('tracing.write-best')}</Button>
      </p>
    </Note>
  )
}
