import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEdition, FormField, FormsRead, FoundByAnswer } from '../../domain/forms/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Names } from '../kit/Names.tsx'
import { Select } from '../kit/Select.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { labelIn } from './label-in.ts'
import './forms.css'

const countedOf = ({ content }: FormEdition): FormField[] =>
  content.sections.flatMap(({ fields }) => fields.filter(({ counted }) => counted))

/** Finds people by what was answered to a form: only by codes that are counted, and only people whom one may find. */
export function FindByAnswer() {
  const say = useSay()
  const language = useLanguage()
  const purpose = useUsualPurpose()
  const { data } = useLook<FormsRead>('read-forms', purpose, {})
  const [asked, setAsked] = useState({ form: '', field: '', code: '' })
  const editions = data?.editions.filter((edition) => countedOf(edition).length > 0) ?? []
  if (editions.length === 0) return null
  const edition = editions.find(({ form }) => form === asked.form)
  const field = edition && countedOf(edition).find(({ key }) => key === asked.field)
  const codes =
    field?.kind === 'yes-no'
      ? (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: say(`yes-no.${value}`) }))
      : (edition?.lists[field?.list ?? '']?.codes ?? []).map(({ code, label }) => ({
          value: code,
          label: labelIn(label, language) || code,
        }))
  const none = { value: '', label: '–' }
  return (
    <section className="box pad stack-3" aria-labelledby="find-by-answer">
      <h2 id="find-by-answer">{say('forms.find')}</h2>
      <div className="form-labels">
        <Field label={say('forms.form')}>
          <Select
            value={asked.form}
            options={[
              none,
              ...editions.map(({ form, content }) => ({ value: form, label: labelIn(content.name, language) })),
            ]}
            onChoose={(form) => setAsked({ form, field: '', code: '' })}
          />
        </Field>
        <Field label={say('forms.find-field')}>
          <Select
            value={asked.field}
            options={[
              none,
              ...(edition ? countedOf(edition) : []).map(({ key, label }) => ({
                value: key,
                label: labelIn(label, language),
              })),
            ]}
            onChoose={(key) => setAsked({ ...asked, field: key, code: '' })}
          />
        </Field>
        <Field label={say('forms.find-code')}>
          <Select value={asked.code} options={[none, ...codes]} onChoose={(code) => setAsked({ ...asked, code })} />
        </Field>
      </div>
      {asked.code && <Found key={JSON.stringify(asked)} asked={asked} />}
    </section>
  )
}

function Found({ asked }: { asked: { form: string; field: string; code: string } }) {
  const say = useSay()
  const purpose = useUsualPurpose()
  const [after, setAfter] = useState<string>()
  const { data, error, refetch } = useLook<FoundByAnswer>(
    'find-by-answer',
    purpose,
    { ...asked, ...(after && { after }) },
    { fresh: true },
  )
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting lines={2} />
  return (
    <>
      <p role="status">{say('forms.found', { count: data.found.length })}</p>
      <ul className="lines">
        {data.found.map(({ person, names }) => (
          <li key={person}>
            <Link to="/people/$person" params={{ person }}>
              {names.length > 0 ? <Names names={names} short /> : say('person.name-closed')}
            </Link>
          </li>
        ))}
      </ul>
      {data.next && <Button onClick={() => setAfter(data.next ?? undefined)}>{say('forms.found-more')}</Button>}
    </>
  )
}
