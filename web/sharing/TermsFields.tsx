import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import { CATEGORIES } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'
import { purposesOfParties, type TermsDraft } from './terms-draft.ts'
import { toggled } from './toggled.ts'

type Props = { known: AgreementsListed; draft: TermsDraft; onChange: (draft: TermsDraft) => void }
const PARTS = ['identity-lite', 'family-unity', ...CATEGORIES]

/** With whom, what for, what may be seen, of whom, and for how long. */
export function TermsFields({ known, draft, onChange }: Props) {
  const say = useSay()
  const me = useMe()
  const words = usePartWords()
  const common = purposesOfParties(draft, known, me.agency.id)
  const pick = (name: 'parties' | 'purposes' | 'parts' | 'onward') => (one: string) =>
    onChange({ ...draft, [name]: toggled(draft[name], one) })
  const others = known.agencies.filter(({ id }) => id !== me.agency.id)
  return (
    <>
      <Picks
        label={say('agreement.with')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.parties}
        onToggle={pick('parties')}
      />
      {common.length > 0 && (
        <Picks
          label={say('agreement.for')}
          options={common.map((value) => ({ value, label: words.purpose(value) }))}
          chosen={draft.purposes}
          onToggle={pick('purposes')}
        />
      )}
      <Picks
        label={say('agreement.what')}
        options={PARTS.map((value) => ({ value, label: words.part(value) }))}
        chosen={draft.parts}
        onToggle={pick('parts')}
      />
      <TermsDays known={known} draft={draft} onChange={onChange} />
      <Picks
        label={say('agreement.onward')}
        options={[{ value: 'yes', label: say('agreement.onward-yes') }]}
        chosen={draft.onward}
        onToggle={pick('onward')}
      />
    </>
  )
}

function TermsDays({ known, draft, onChange }: Props) {
  const say = useSay()
  const write = (name: 'countries' | 'from' | 'until') => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  })
  return (
    <>
      <Field label={say('agreement.where')} hint={say('agreement.where-hint')}>
        <Input {...write('countries')} />
      </Field>
      <div className="agreement-days">
        <Field label={say('agreement.from')}>
          <Input type="date" {...write('from')} />
        </Field>
        <Field label={say('agreement.until')}>
          <Input type="date" {...write('until')} />
        </Field>
        <Field label={say('agreement.steward')}>
          <Select
            value={draft.steward}
            options={known.stewards.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(steward) => onChange({ ...draft, steward })}
          />
        </Field>
      </div>
    </>
  )
}
