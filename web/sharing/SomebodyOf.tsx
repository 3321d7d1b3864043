import { Link } from '@tanstack/react-router'
import type { File } from '../cases/CasePage.tsx'
import { Names } from '../kit/Names.tsx'
import { useSay } from '../locales/use-say.ts'

/** Somebody of this file by name; somebody of another as a link, since their name may not be for everybody who reads this. */
export function SomebodyOf({ file, person }: { file: File; person: string }) {
  const say = useSay()
  const here = file.people.find(({ id }) => id === person)
  if (here) return <Names names={here.names} />
  return (
    <Link to="/people/$person" params={{ person }}>
      {say('order.of-another-file')}
    </Link>
  )
}
