import { useState } from 'react'
import type { ColleaguesShown, Role } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { dayOf } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { DayFields } from './DayFields.tsx'
import { FactDialog } from './FactDialog.tsx'
import { beginOf, endOf } from './instants.ts'

type Props = { lender: string; name: string; roles: readonly Role[]; onClose: () => void }

/** Lending a role to a colleague for a while. It ends by itself. */
export function LendDialog({ lender, name, roles, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const look = useLook<ColleaguesShown>('list-colleagues', 'administration', {})
  const others = (look.data?.colleagues ?? []).filter(({ id }) => id !== lender && (lender === me.id || id !== me.id))
  const [typed, setTyped] = useState({
    role: roles[0] ?? '',
    borrower: '',
    from: dayOf(new Date()),
    until: dayOf(new Date(Date.now() + 14 * 86_400_000)),
  })
  const deed = useDeed('lend-role', 'administration')
  const missing = !typed.borrower || !typed.from || !typed.until
  return (
    <FactDialog
      title={say('roles.lend-title', { name })}
      act={say('roles.lend')}
      deed={deed}
      missing={missing}
      input={() => ({
        id: makeId<FactId>(new Date()),
        lender,
        borrower: typed.borrower,
        role: typed.role,
        from: beginOf(typed.from),
        until: endOf(typed.until),
      })}
      onClose={onClose}
    >
      <p className="mid">{say('roles.lend-how')}</p>
      <Field label={say('roles.role')}>
        <Select
          value={typed.role}
          options={roles.map((value) => ({ value, label: say(`role.${value}`) }))}
          onChoose={(role) => setTyped({ ...typed, role })}
        />
      </Field>
      <Field label={say('roles.borrower')}>
        <Select
          value={typed.borrower}
          options={[{ value: '', label: '–' }, ...others.map((one) => ({ value: one.id, label: one.name }))]}
          onChoose={(borrower) => setTyped({ ...typed, borrower })}
        />
      </Field>
      <DayFields days={typed} onChange={(days) => setTyped({ ...typed, ...days })} />
    </FactDialog>
  )
}
