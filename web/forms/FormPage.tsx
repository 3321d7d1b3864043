import { useParams } from '@tanstack/react-router'
import type { FormShown } from '../../domain/forms/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { FormEditor } from './FormEditor.tsx'
import { labelIn } from './label-in.ts'
import './forms.css'

/** One form, to be made: its draft, how it would look, what would change, and publishing. */
export function FormPage() {
  const say = useSay()
  const language = useLanguage()
  const { form = '' } = useParams({ strict: false })
  const purpose = useFirstPurpose('administration')
  const { data, error, refetch } = useLook<FormShown>('read-form', purpose, { form }, { fresh: true })
  if (!data || data.form !== form)
    return (
      <Page title={say('forms.form')}>
        {error ? <Trouble error={error} onAgain={() => void refetch()} /> : <Waiting lines={6} />}
      </Page>
    )
  return (
    <Page
      title={labelIn(data.draft.content.name, language) || data.key}
      aside={say('forms.form-aside', {
        key: data.key,
        about: say(`form-about.${data.draft.content.about}`),
        reach: say(`form-reach.${data.reach}`),
      })}
    >
      <FormEditor form={data} purpose={purpose} onAgain={refetch} />
    </Page>
  )
}
