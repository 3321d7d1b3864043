import { Link } from '@tanstack/react-router'
import { FilePlus2 } from 'lucide-react'
import type { AnswersRead } from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { labelIn } from './label-in.ts'
import { SheetCard } from './SheetCard.tsx'
import './forms.css'

type Props = { person: string; name: string; file?: string; closed?: boolean; purpose: Purpose }

/** What forms say of somebody, and which may be filled. In a case those about the case besides. */
export function FormsSection({ person, name, file, closed, purpose }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { data, error, refetch } = useLook<AnswersRead>('read-answers', purpose, { person })
  const fits = data?.current.flatMap(({ form, nth }) => {
    const edition = data.editions.find((one) => one.form === form && one.nth === nth)
    return edition && (edition.content.about === 'person' || file) ? [edition] : []
  })
  const sheets = data?.sheets.filter((sheet) => sheet.case === null || sheet.case === file) ?? []
  return (
    <section className="box" id="forms" aria-labelledby="forms-head">
      <h2 id="forms-head">{say('forms.of', { name })}</h2>
      <div className="form-inside stack-3">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!data && !error && <Waiting lines={2} />}
        {data && sheets.length === 0 && <p className="dim">{say('forms.none')}</p>}
        {data && sheets.map((sheet) => <SheetCard key={sheet.sheet} sheet={sheet} read={data} />)}
        {data?.writes && !closed && (
          <div className="row wrap no-print">
            {fits?.map(({ form, content }) => (
              <Link
                key={form}
                className="btn"
                to="/people/$person/forms/$form"
                params={{ person, form }}
                search={content.about === 'case' && file ? { case: file } : {}}
              >
                <Icon of={FilePlus2} />
                {say('forms.fill', { form: labelIn(content.name, language) })}
              </Link>
            ))}
            {fits?.length === 0 && <p className="dim">{say('forms.no-forms')}</p>}
          </div>
        )}
      </div>
    </section>
  )
}
