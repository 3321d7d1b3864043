import { useNavigate } from '@tanstack/react-router'
import { Keyboard, LogOut, type LucideIcon, UserPlus } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { useSay } from '../locales/use-say.ts'
import { opensFiles, roomsFor } from './rooms.ts'
import { useSignOut } from './use-sign-out.ts'

export type Command = { words: string; icon: LucideIcon; go: () => void }

/** Everything that can be done from anywhere. */
export function useCommands(onKeys: () => void): Command[] {
  const say = useSay()
  const navigate = useNavigate()
  const me = useMe()
  const signOut = useSignOut()
  return [
    ...roomsFor(me).map(({ to, words, icon }) => ({ words: say(words), icon, go: () => void navigate({ to }) })),
    ...(opensFiles(me)
      ? [{ words: say('act.register-family'), icon: UserPlus, go: () => void navigate({ to: '/register' }) }]
      : []),
    { words: say('keys.title'), icon: Keyboard, go: onKeys },
    { words: say('act.sign-out'), icon: LogOut, go: () => void signOut() },
  ]
}
