import { useState } from 'react'
import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { alpha2 } from '../locales/countries.ts'
import { useCountry } from '../locales/use-country.ts'
import { useSay } from '../locales/use-say.ts'
import { FactDialog } from './FactDialog.tsx'

/** Saying to which countries a colleague is bound, so that they do not see who fled from there. None is an answer too. */
export function ConflictDialog({ colleague, onClose }: { colleague: ColleagueShown; onClose: () => void }) {
  const say = useSay()
  const country = useCountry()
  const [bound, setBound] = useState<readonly string[]>(colleague.known?.nationalityConflict ?? [])
  const named = (code: string) => ({ value: code, label: country(code) })
  const all = Object.keys(alpha2)
    .map(named)
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <FactDialog
      title={say('colleagues.conflict-title', { name: colleague.name })}
      act={say('colleagues.conflict-save', { count: bound.length })}
      deed={useDeed('assess-conflict', 'administration')}
      input={() => ({ id: makeId<FactId>(new Date()), worker: colleague.id, countries: bound })}
      onClose={onClose}
    >
      <p className="mid">{say('colleagues.conflict-how')}</p>
      <Field label={say('colleagues.conflict-add')}>
        <Select
          value=""
          options={[{ value: '', label: '–' }, ...all.filter(({ value }) => !bound.includes(value))]}
          onChoose={(code) => code && setBound([...bound, code])}
        />
      </Field>
      {bound.length > 0 && (
        <Picks
          label={say('colleagues.conflict')}
          options={bound.map(named)}
          chosen={bound}
          onToggle={(code) => setBound(bound.filter((one) => one !== code))}
        />
      )}
    </FactDialog>
  )
}
