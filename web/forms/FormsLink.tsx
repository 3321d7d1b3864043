import { Link } from '@tanstack/react-router'
import { ClipboardList } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'

/** The way to what forms say of somebody. */
export function FormsLink({ person, name }: { person: string; name: string }) {
  const say = useSay()
  return (
    <Link className="btn quiet no-print" to="/people/$person/forms" params={{ person }}>
      <Icon of={ClipboardList} />
      {say('forms.of', { name })}
    </Link>
  )
}
