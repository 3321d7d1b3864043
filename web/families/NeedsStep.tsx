import { ArrowRight } from 'lucide-react'
import { CaseKind } from '../../domain/cases/words.ts'
import { useKept } from '../api/remember.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { ContactFields } from './ContactFields.tsx'
import { changeDraft, draft, isAbsent, startedRows } from './draft.ts'
import { OriginFields } from './OriginFields.tsx'
import { PersonNeeds } from './PersonNeeds.tsx'
import { useGoOnKey } from './use-go-on-key.ts'

/** What each of them needs, their papers, their language, and how to reach them without putting them in danger. */
export function NeedsStep({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const now = useKept(draft)
  useGoOnKey(onDone)
  const here = startedRows(now).filter((row) => !isAbsent(row))
  return (
    <div className="stack-4">
      <div className="grid-2">
        <section className="box pad stack-3" aria-labelledby="origin">
          <h2 id="origin">{say('needs.origin')}</h2>
          <OriginFields />
          <Field label={say('needs.case-kind')}>
            <Select
              value={now.kind}
              options={CaseKind.options.map((value) => ({ value, label: say(`case-kind.${value}`) }))}
              onChoose={(kind) => changeDraft({ kind: kind as CaseKind })}
            />
          </Field>
        </section>
        <section className="box pad stack-3" aria-labelledby="contact">
          <h2 id="contact">{say('needs.contact')}</h2>
          <ContactFields />
        </section>
      </div>
      <section className="box" aria-labelledby="needs-each">
        <h2 id="needs-each">{say('needs.each')}</h2>
        {here.map((row) => (
          <PersonNeeds key={row.id} row={row} />
        ))}
      </section>
      <p>
        <Button look="main" id="go-on" onClick={onDone}>
          {say('register.go-on-check')} <ArrowRight className="i flip" aria-hidden="true" />
        </Button>
      </p>
    </div>
  )
}
