import { Service } from '../../domain/cases/words.ts'
import { Kind, Urgency } from '../../domain/referrals/words.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { usePartWords } from '../sharing/part-words.ts'
import { toggled } from '../sharing/toggled.ts'
import type { Draft } from './refer-draft.ts'
import { partsOf, type Way } from './ways.ts'

type Props = { draft: Draft; ways: Way[]; onChange: (more: Partial<Draft>) => void }

/** What is asked, of whom, how urgently, until when; what is passed on; and the letter. */
export function ReferFields({ draft, ways, onChange }: Props) {
  const say = useSay()
  const words = usePartWords()
  const { to, agreement, outside } = ways.find(({ key }) => key === draft.way)!
  const parts = partsOf({ agreement, outside })
  const whom = ways.map((way) => ({
    value: way.key,
    label: `${way.to.name} · ${words.purpose(way.forPurpose)} · ${way.agreement.title}`,
  }))
  return (
    <>
      {!outside && (
        <Segmented
          label={say('referral.kind')}
          value={draft.kind}
          options={Kind.options.map((value) => ({ value, label: say(`referral-kind.${value}`) }))}
          onChoose={(kind) => onChange({ kind })}
        />
      )}
      {draft.kind === 'transfer' && <Note tone="wait">{say('referral.transfer-means', { agency: to.name })}</Note>}
      <Field label={say('referral.whom')}>
        <Select value={draft.way} options={whom} onChoose={(way) => onChange({ way, left: [], kind: 'referral' })} />
      </Field>
      {outside && <Note tone="note">{say('package.means', { agency: to.name })}</Note>}
      <WhatAndWhen draft={draft} onChange={onChange} />
      <Picks
        label={say('agreement.what')}
        options={parts.map((value) => ({ value, label: words.part(value) }))}
        chosen={parts.filter((part) => !draft.left.includes(part))}
        onToggle={(one) => onChange({ left: toggled(draft.left, one) })}
      />
      <Field
        label={say('referral.reason')}
        hint={say(outside ? 'package.letter-hint' : 'referral.reason-hint', { agency: to.name })}
      >
        <TextArea value={draft.reason} onChange={(event) => onChange({ reason: event.target.value })} />
      </Field>
    </>
  )
}

function WhatAndWhen({ draft, onChange }: Omit<Props, 'ways'>) {
  const say = useSay()
  const services = Service.options.map((value) => ({ value, label: say(`service.${value}`) }))
  const urgencies = Urgency.options.map((value) => ({ value, label: say(`referral-urgency.${value}`) }))
  return (
    <div className="row wrap">
      <Field label={say('referral.service')}>
        <Select
          value={draft.service}
          options={[{ value: '', label: '–' }, ...services]}
          onChoose={(service) => onChange({ service })}
        />
      </Field>
      <Field label={say('referral.urgency')}>
        <Select
          value={draft.urgency}
          options={urgencies}
          onChoose={(urgency) => onChange({ urgency: urgency as Draft['urgency'] })}
        />
      </Field>
      {draft.kind !== 'transfer' && (
        <Field label={say('referral.until-day')}>
          <Input type="date" value={draft.until} onChange={(event) => onChange({ until: event.target.value })} />
        </Field>
      )}
    </div>
  )
}
