import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'

/** A browser binds a passkey to one address; whoever stands at another is shown the way. */
export function Elsewhere({ address, path = '' }: { address: string; path?: string }) {
  const say = useSay()
  if (location.origin === address) return null
  return (
    <Note tone="note">
      {say('sign-in.elsewhere')} <a href={address + path}>{address}</a>
    </Note>
  )
}
