import { useNavigate } from '@tanstack/react-router'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { SIGNED_IN } from '../api/session.ts'
import { settlePush } from '../notices/pushed-here.ts'

/** Leaves the house. Whatever was shown is dropped from memory, whether or not the house answers. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    if (!(await settlePush())) return
    await doDeed('sign-out', 'administration', {}).catch(() => undefined)
    localStorage.removeItem(SIGNED_IN)
    questions.removeQueries({ queryKey: ['look'] })
    questions.setQueryData(['session'], null)
    await navigate({ to: '/' })
  }
}
