import { ArrowRight, Plus, Smartphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useKept } from '../api/remember.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { unfinished } from '../shell/unfinished.ts'
import { ChildrenAlone } from './ChildrenAlone.tsx'
import { stillMissing } from './check-draft.ts'
import { addRow, changeDraft, draft, inSheet, isAbsent, startedRows } from './draft.ts'
import { MissingQuestion } from './MissingQuestion.tsx'
import { PeopleSheet } from './PeopleSheet.tsx'
import { StillMissing } from './StillMissing.tsx'
import { cellId, goTo } from './sheet-keys.ts'
import { useGoOnKey } from './use-go-on-key.ts'

/** The sheet of people, and the question that nobody may skip. */
export function PeopleStep({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const now = useKept(draft)
  const isUnsaved = useKept(unfinished)
  const [tried, setTried] = useState(false)
  const missing = stillMissing(now, today())
  const goOn = () => (missing.length === 0 ? onDone() : setTried(true))
  useGoOnKey(goOn)
  useEffect(() => {
    const head = draft.get().rows[0]!
    document.getElementById(cellId(head.id, head.given ? 'sex' : 'given'))?.focus()
  }, [])
  const started = startedRows(now)
  const apart = started.filter(isAbsent).length
  return (
    <>
      <section aria-labelledby="people-here" className="people-here">
        <div className="row wrap sheet-head">
          <h2 id="people-here">{say('register.who-is-here')}</h2>
          {isUnsaved && (
            <Chip tone="wait" icon={Smartphone}>
              {say('register.in-this-tab')}
            </Chip>
          )}
          <span className="end">
            <Segmented
              hideLabel
              label={say('register.second-name')}
              value={now.secondName}
              options={[
                { value: 'father', label: say('register.fathers-name') },
                { value: 'family', label: say('register.family-name') },
              ]}
              onChoose={(secondName) => changeDraft({ secondName })}
            />
          </span>
        </div>
        <PeopleSheet rows={inSheet(now.rows)} />
        <p className="add-person">
          <Button look="quiet" icon={Plus} onClick={() => goTo(cellId(addRow().id, 'given'))}>
            {say('register.add-person')} <kbd className="phone-off">Enter</kbd>
          </Button>
        </p>
      </section>
      <ChildrenAlone />
      <MissingQuestion />
      {tried && <StillMissing missing={missing} />}
      <p className="row wrap go-on">
        <Button look="main" id="go-on" onClick={goOn}>
          {say('register.go-on-needs')} <ArrowRight className="i flip" aria-hidden="true" />
        </Button>
        <span className="small dim end">{say('register.count', { here: started.length - apart, apart })}</span>
      </p>
    </>
  )
}
