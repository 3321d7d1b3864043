import { useNavigate } from '@tanstack/react-router'
import { leaveNow } from '../agencies/enter.ts'
import { settlePush } from '../notices/pushed-here.ts'

/** Leaves the house, unless whoever is asked about this browser stays after all. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    if (!(await settlePush())) return
    leaveNow()
    await navigate({ to: '/' })
  }
}
