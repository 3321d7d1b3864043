import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { HalfCodeDialog } from './HalfCodeDialog.tsx'
import { LendDialog } from './LendDialog.tsx'
import { RoleDialog } from './RoleDialog.tsx'
import { SuspendDialog } from './SuspendDialog.tsx'
import { TrainingDialog } from './TrainingDialog.tsx'

export type About = 'role' | 'training' | 'conflict' | 'lend' | 'start' | 'confirm' | 'suspend' | 'account'
type Props = { what: About; colleague: ColleagueShown; onClose: () => void }

/** What is done about one colleague. */
export function ColleagueDialog({ what, colleague, onClose }: Props) {
  const { id, name, roles } = colleague
  if (what === 'role') return <RoleDialog worker={id} name={name} onClose={onClose} />
  if (what === 'training') return <TrainingDialog worker={id} name={name} onClose={onClose} />
  if (what === 'conflict') return <ConflictDialog colleague={colleague} onClose={onClose} />
  if (what === 'suspend') return <SuspendDialog worker={id} name={name} onClose={onClose} />
  if (what === 'account') return <AccountDialog worker={id} name={name} onClose={onClose} />
  if (what === 'lend') {
    const own = roles.filter(({ now, lentBy }) => now && lentBy === null).map(({ role }) => role)
    return <LendDialog lender={id} name={name} roles={own} onClose={onClose} />
  }
  return <HalfCodeDialog half={what} colleague={colleague} onClose={onClose} />
}
