import { useNavigate } from '@tanstack/react-router'
import { FileClock } from 'lucide-react'
import type { AnswersRead, FormEdition, SheetShown } from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Note } from '../kit/Note.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { BothSides } from './BothSides.tsx'
import { FillActs } from './FillActs.tsx'
import { FormFields } from './FormFields.tsx'
import { NoLongerAsked } from './NoLongerAsked.tsx'
import { useSheet } from './use-sheet.ts'

type Props = {
  read: AnswersRead
  edition: FormEdition
  sheet: SheetShown | undefined
  id: string
  file: string | undefined
  purpose: Purpose
  onAgain: () => Promise<unknown>
}

/** The form with what was typed into it. Nothing that was typed is lost, whatever the house says. */
export function FillForm(props: Props) {
  const say = useSay()
  const language = useLanguage()
  const navigate = useNavigate()
  const filling = useSheet(props)
  const { read, edition, sheet, file } = props
  const goBack = () =>
    void navigate(
      file
        ? { to: '/cases/$case', params: { case: file } }
        : { to: '/people/$person/forms', params: { person: read.person } },
    )
  const isOlder = sheet !== undefined && (sheet.unfinished?.edition ?? sheet.edition) < edition.nth
  return (
    <div className="stack-4 measure form-sheet">
      {isOlder && (
        <Note tone="note" icon={FileClock}>
          {say('forms.newer-edition')}
        </Note>
      )}
      <BothSides edition={edition} apart={filling.apart} onChoose={filling.onAnswer} onDecided={filling.onDecided} />
      <FormFields
        edition={edition}
        answers={filling.answers}
        onAnswer={filling.onAnswer}
        access={filling.access}
        problems={filling.problems}
        language={language}
      />
      <NoLongerAsked left={filling.left} editions={read.editions.filter(({ form }) => form === edition.form)} />
      <FillActs filling={filling} onLeave={goBack} />
    </div>
  )
}
