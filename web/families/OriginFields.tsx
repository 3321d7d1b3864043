import { useKept } from '../api/remember.ts'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { alpha2 } from '../locales/countries.ts'
import { useCountry } from '../locales/use-country.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useSpoken } from '../locales/use-spoken.ts'
import { changeDraft, draft } from './draft.ts'

const none = { value: '', label: '–' }

/** Which language they want to speak, with whose help, and of which country they are nationals. Asked once for the family. */
export function OriginFields() {
  const say = useSay()
  const language = useLanguage()
  const country = useCountry()
  const now = useKept(draft)
  const collator = new Intl.Collator(language)
  const countries = [...Object.keys(alpha2)]
    .map((value) => ({ value, label: country(value) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  return (
    <>
      <Field label={say('needs.language')}>
        <Select
          value={now.language}
          options={[none, ...useSpoken()]}
          onChoose={(code) => changeDraft({ language: code })}
        />
      </Field>
      <Picks
        hideLabel
        label={say('needs.interpreter')}
        options={[{ value: 'yes', label: say('needs.interpreter') }]}
        chosen={now.interpreter ? ['yes'] : []}
        onToggle={() => changeDraft({ interpreter: !now.interpreter })}
      />
      <Field label={say('needs.nationality')}>
        <Select
          value={now.nationality}
          options={[
            none,
            { value: 'XXA', label: country('XXA') },
            { value: 'XXX', label: country('XXX') },
            ...countries,
          ]}
          onChoose={(nationality) => changeDraft({ nationality })}
        />
      </Field>
    </>
  )
}
