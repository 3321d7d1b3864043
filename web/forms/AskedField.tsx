import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Asked } from '../../domain/forms/editions/rules.ts'
import { Hatch } from '../kit/Hatch.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { AnswerInput } from './AnswerInput.tsx'
import { useFilling } from './filling.ts'
import { labelIn } from './label-in.ts'
import { RowsInput } from './RowsInput.tsx'
import { useAnswerWords } from './use-answer-words.ts'

/** One field of a form as it stands now: asked, told to be closed, worked out, or not there. */
export function AskedField({ asked, path }: { asked: Asked; path: string }) {
  const say = useSay()
  const words = useAnswerWords()
  const { stood, language, access, lists } = useFilling()
  const { field } = asked
  const now = stood.get(path)
  const label = labelIn(field.label, language)
  if (!now?.shown) return null
  if (field.kind === 'note') return <p className="measure form-note">{label}</p>
  const may = field.as ? access(field.as) : undefined
  if (!may) return null
  if (may === 'closed' || may === 'erased')
    return <Hatch title={label}>{say(may === 'closed' ? 'forms.closed' : 'forms.erased')}</Hatch>
  if (field.kind === 'calculated' || may === 'read')
    return (
      <Said label={label} trouble={now.trouble && say(`forms-trouble.${now.trouble}`)}>
        {words(field, now.value, lists) || '–'}
      </Said>
    )
  if (field.kind === 'rows') return <RowsInput asked={asked} path={path} />
  return <AnswerInput asked={asked} path={path} />
}

type Props = { label: string; trouble: string | undefined; children: ReactNode }
function Said({ label, trouble, children }: Props) {
  return (
    <div className="field">
      <p className="label">{label}</p>
      {trouble ? (
        <p className="wrong">
          <Icon of={CircleAlert} />
          <span>{trouble}</span>
        </p>
      ) : (
        <p className="form-said">
          <output aria-label={label}>{children}</output>
        </p>
      )}
    </div>
  )
}
