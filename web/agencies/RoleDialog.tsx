import { useState } from 'react'
import { Role } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { dayOf } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { DayFields } from './DayFields.tsx'
import { FactDialog } from './FactDialog.tsx'
import { beginOf, endOf } from './instants.ts'

/** Giving a colleague a role, from a day until a day or until somebody ends it. */
export function RoleDialog({ worker, name, onClose }: { worker: string; name: string; onClose: () => void }) {
  const say = useSay()
  const [typed, setTyped] = useState({ role: '', from: dayOf(new Date()), until: '' })
  return (
    <FactDialog
      title={say('roles.give-title', { name })}
      act={say('colleagues.give-role')}
      deed={useDeed('give-role', 'administration')}
      missing={!typed.role || !typed.from}
      input={() => ({
        id: makeId<FactId>(new Date()),
        worker,
        role: typed.role,
        from: beginOf(typed.from),
        until: typed.until ? endOf(typed.until) : null,
      })}
      onClose={onClose}
    >
      <Field label={say('roles.role')}>
        <Select
          value={typed.role}
          options={[
            { value: '', label: '–' },
            ...Role.options.map((value) => ({ value, label: say(`role.${value}`) })),
          ]}
          onChoose={(role) => setTyped({ ...typed, role })}
        />
      </Field>
      <DayFields days={typed} hint={say('roles.no-end')} onChange={(days) => setTyped({ ...typed, ...days })} />
    </FactDialog>
  )
}
