import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswersRead } from '../../domain/forms/words.ts'
import { newDeedId } from '../api/ask.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { PrintHead } from '../cases/PrintHead.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { FillForm } from './FillForm.tsx'
import { labelIn } from './label-in.ts'
import './forms.css'

/** A form about somebody, to be filled anew or put right. */
export function FillPage() {
  const say = useSay()
  const language = useLanguage()
  const { person = '', form = '' } = useParams({ strict: false })
  const { sheet: known, case: file } = useSearch({ strict: false }) as { sheet?: string; case?: string }
  const [fresh] = useState(() => newDeedId() as string)
  const [purpose] = usePurposeFor(file ?? person)
  const { data, error, refetch } = useLook<AnswersRead>('read-answers', purpose, { person })
  if (!data)
    return (
      <Page title={say('forms.title')}>
        {error ? <Trouble error={error} onAgain={() => void refetch()} /> : <Waiting lines={6} />}
      </Page>
    )
  const nth = data.current.find((one) => one.form === form)?.nth
  const edition = data.editions.find((one) => one.form === form && one.nth === nth)
  const name = plainName(data.names, true) || say('person.name-closed')
  if (!edition || !data.writes)
    return (
      <Page title={say('forms.title')}>
        <Empty>{say('forms.cannot-fill')}</Empty>
      </Page>
    )
  const sheet = data.sheets.find((one) => one.sheet === known)
  return (
    <Page
      title={labelIn(edition.content.name, language)}
      aside={say('forms.about', { name, purpose: say(`purpose.${purpose}`) })}
    >
      <PrintHead purpose={purpose} />
      <FillForm
        read={data}
        edition={edition}
        sheet={sheet}
        id={known ?? fresh}
        file={file}
        purpose={purpose}
        onAgain={refetch}
      />
    </Page>
  )
}
