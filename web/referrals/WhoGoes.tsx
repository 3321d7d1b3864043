import { LeftBecause } from '../../domain/referrals/words.ts'
import type { File } from '../cases/CasePage.tsx'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { toggled } from '../sharing/toggled.ts'
import type { Draft } from './refer-draft.ts'

type Props = { file: File; draft: Draft; onChange: (more: Partial<Draft>) => void }

/** Who goes; and of everybody else, why they stay: nobody is left behind by being forgotten. */
export function WhoGoes({ file, draft, onChange }: Props) {
  const say = useSay()
  const staying = file.people.filter(({ id }) => !draft.goes.includes(id))
  const reasons = [
    { value: '', label: '–' },
    ...LeftBecause.options.map((value) => ({ value, label: say(`left-because.${value}`) })),
  ]
  return (
    <>
      <Picks
        label={say('referral.who-goes')}
        options={file.people.map(({ id, names }) => ({ value: id, label: plainName(names, true) }))}
        chosen={draft.goes}
        onToggle={(one) => onChange({ goes: toggled(draft.goes, one) })}
      />
      {staying.map(({ id, names }) => (
        <Field key={id} label={say('referral.why-stays', { name: plainName(names, true) })}>
          <Select
            value={draft.stays[id] ?? ''}
            options={reasons}
            onChoose={(because) => onChange({ stays: { ...draft.stays, [id]: because } })}
          />
        </Field>
      ))}
    </>
  )
}
