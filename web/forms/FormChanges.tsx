import { findChanges } from '../../domain/forms/editions/rules.ts'
import { editionFrom } from '../../domain/forms/rules.ts'
import { useSay } from '../locales/use-say.ts'
import { useEditing } from './editing.ts'

/** What the next edition would change, thing by thing. */
export function FormChanges() {
  const say = useSay()
  const { form, content } = useEditing()
  const next = editionFrom({ form: form.form, key: form.key, nth: (form.edition?.nth ?? 0) + 1, content }, form)
  const changes = findChanges(form.edition, next)
  return (
    <section className="box pad stack" aria-labelledby="changes-head">
      <h2 id="changes-head">{say('forms.changes')}</h2>
      {changes.length === 0 && <p className="dim">{say('forms.changes-none')}</p>}
      <ul className="form-changes">
        {changes.map(({ at, code, values }) => (
          <li key={`${at} ${code} ${values['code'] ?? ''}`}>{say(`form-change.${code}`, { at, ...values })}</li>
        ))}
      </ul>
    </section>
  )
}
