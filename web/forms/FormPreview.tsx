import type { I18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { useEffect, useState } from 'react'
import { editionFrom } from '../../domain/forms/rules.ts'
import { type Answers, FORM_LANGUAGES, type FormLanguage } from '../../domain/forms/words.ts'
import { Segmented } from '../kit/Segmented.tsx'
import { languages, wordsIn } from '../locales/language.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useEditing } from './editing.ts'
import { FormFields } from './FormFields.tsx'

/** The draft as a worker would see it, in any language of the house and its direction, to be tried by hand. Nothing is kept of that. */
export function FormPreview() {
  const say = useSay()
  const own = useLanguage()
  const { form, content } = useEditing()
  const [language, setLanguage] = useState<FormLanguage>(own)
  const [words, setWords] = useState<I18n>()
  const [answers, setAnswers] = useState<Answers>({})
  useEffect(() => {
    void wordsIn(language).then(setWords)
  }, [language])
  const edition = editionFrom({ form: form.form, key: form.key, nth: 0, content }, form)
  const { dir } = languages.find(({ code }) => code === language)!
  return (
    <section className="box pad stack-3 form-preview" aria-labelledby="preview-head">
      <h2 id="preview-head">{say('forms.preview')}</h2>
      <Segmented
        label={say('forms.preview-language')}
        value={language}
        options={FORM_LANGUAGES.map((value) => ({
          value,
          label: languages.find(({ code }) => code === value)!.name,
        }))}
        onChoose={setLanguage}
      />
      {words?.locale === language && (
        <div lang={language} dir={dir} className="form-tried">
          <I18nProvider i18n={words}>
            <FormFields
              edition={edition}
              answers={answers}
              onAnswer={(path, value) => setAnswers((before) => ({ ...before, [path]: value }))}
              access={() => 'write'}
              language={language}
            />
          </I18nProvider>
        </div>
      )}
    </section>
  )
}
