import { Plus } from 'lucide-react'
import { FormAbout, type FormShown } from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { movedSection, newField, newSection, withoutSection, withSection } from './draft-edits.ts'
import { EditingProvider } from './editing.ts'
import { FormChanges } from './FormChanges.tsx'
import { FormPreview } from './FormPreview.tsx'
import { LabelFields } from './LabelFields.tsx'
import { ProblemWords } from './ProblemWords.tsx'
import { PublishBox } from './PublishBox.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { useDraft } from './use-draft.ts'

type Props = { form: FormShown; purpose: Purpose; onAgain: () => Promise<unknown> }

/** Where a form is made. What is wrong stands beside what it is about; nothing is published while anything is. */
export function FormEditor({ form, purpose, onAgain }: Props) {
  const say = useSay()
  const draft = useDraft(form, purpose, onAgain)
  const { content, change, problems } = draft
  const published = new Set(form.edition?.content.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  return (
    <EditingProvider value={{ form, content, published, problems }}>
      <div className="form-editor">
        <div className="stack-4">
          {!form.mine && <Note tone="note">{say('forms.not-mine')}</Note>}
          <section className="box pad stack-3" aria-labelledby="form-name">
            <h2 id="form-name">{say('forms.name')}</h2>
            <LabelFields
              what={say('forms.name-in')}
              labels={content.name}
              onChange={(name) => change({ ...content, name })}
            />
            {!form.edition && (
              <Field label={say('forms.what-about')}>
                <Select
                  value={content.about}
                  options={FormAbout.options.map((value) => ({ value, label: say(`form-about.${value}`) }))}
                  onChoose={(about) => change({ ...content, about: about as FormAbout })}
                />
              </Field>
            )}
            <ProblemWords problems={problems.filter(({ at }) => at === '')} />
          </section>
          {content.sections.map((section, nth) => (
            <SectionEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: sections are moved as a whole
              key={nth}
              section={section}
              nth={nth}
              onChange={(next) => change(withSection(content, nth, next))}
              onRemove={() => change(withoutSection(content, nth))}
              onMove={(by) => change(movedSection(content, nth, by))}
              onAdd={(kind) => {
                const next = newField(content, nth, kind)
                change(next)
                return next.sections[nth]!.fields.at(-1)!.key
              }}
            />
          ))}
          <div>
            <Button icon={Plus} onClick={() => change(newSection(content))}>
              {say('forms.section-add')}
            </Button>
          </div>
        </div>
        <div className="stack-4 form-beside">
          <PublishBox draft={draft} form={form} />
          <FormChanges />
          <FormPreview />
        </div>
      </div>
    </EditingProvider>
  )
}
