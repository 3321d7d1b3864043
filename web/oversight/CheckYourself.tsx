import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { useHouse, useMe } from '../api/session.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'

/** That nothing was left out of all this can be checked by whoever is not of the house; how, and who does. */
export function CheckYourself({ icon }: { icon: LucideIcon }) {
  const say = useSay()
  const { roles } = useMe()
  const { data } = useHouse()
  return (
    <section className="box pad stack-3" aria-labelledby="check">
      <h2 id="check">{say('ledger.check')}</h2>
      <p className="mid measure">{say('oversight.check-words')}</p>
      <pre className="verify" dir="ltr">
        <code>bin/kindred verify {data?.address ?? location.origin}</code>
      </pre>
      {roles.includes('oversight-officer') && (
        <p>
          <Link className="btn quiet" to="/witnesses">
            <Icon of={icon} />
            {say('oversight.to-witnesses')}
          </Link>
        </p>
      )}
    </section>
  )
}
