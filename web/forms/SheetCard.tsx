import { Link } from '@tanstack/react-router'
import { Bookmark, Pencil } from 'lucide-react'
import type { AnswersRead, FormEdition, SheetShown } from '../../domain/forms/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Icon } from '../kit/Icon.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { AnswerList } from './AnswerList.tsx'
import { EarlierTurns } from './EarlierTurns.tsx'
import { labelIn } from './label-in.ts'

type Props = { sheet: SheetShown; read: AnswersRead }

/** A filled form: what it says, who said so, how it stood before, and the way to put it right. */
export function SheetCard({ sheet, read }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { when } = useMoments()
  const ofForm = (nth: number): FormEdition | undefined =>
    read.editions.find((one) => one.form === sheet.form && one.nth === nth)
  const edition = ofForm(sheet.edition)
  if (!edition) return null
  const [last] = sheet.earlier
  const mayFill = read.writes && read.current.some(({ form }) => form === sheet.form)
  return (
    <article className="form-card stack-3" aria-label={labelIn(edition.content.name, language)}>
      <div className="row wrap">
        <h3>{labelIn(edition.content.name, language)}</h3>
        {sheet.unfinished && (
          <Chip tone="wait" icon={Bookmark}>
            {say('forms.unfinished', { when: when(sheet.unfinished.at) })}
          </Chip>
        )}
        {mayFill && (
          <Link
            className="btn quiet end no-print"
            to="/people/$person/forms/$form"
            params={{ person: read.person, form: sheet.form }}
            search={{ sheet: sheet.sheet, ...(sheet.case && { case: sheet.case }) }}
          >
            <Icon of={Pencil} />
            {say(sheet.unfinished ? 'forms.go-on' : 'forms.correct')}
          </Link>
        )}
      </div>
      {last && (
        <p className="small dim">
          {when(last.at)} · <bdi>{last.by}</bdi>
        </p>
      )}
      {sheet.nth > 0 && <AnswerList edition={edition} sheet={sheet} on={dayOf(new Date(last?.at ?? Date.now()))} />}
      {sheet.earlier.length > 1 && <EarlierTurns turns={sheet.earlier} editionOf={ofForm} />}
    </article>
  )
}
