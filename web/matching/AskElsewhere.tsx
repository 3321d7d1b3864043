import { Link } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { useSay } from '../locales/use-say.ts'

/**
 * Who can ask other agencies. It says the same whoever was looked for and whatever was found, since to a stranger nobody
 * exists: that there is somebody elsewhere, and where, is not the house's to tell.
 */
export function AskElsewhere() {
  const say = useSay()
  const { stewards, roles } = useMe()
  return (
    <p className="small mid before" data-elsewhere>
      {say('search.elsewhere')}{' '}
      {roles.includes('data-steward') ? (
        <Link to="/agreements">{say('search.ask-yourself')}</Link>
      ) : stewards.length > 0 ? (
        say('search.ask-steward', { names: stewards.join(', ') })
      ) : (
        say('search.ask-administrator')
      )}
    </p>
  )
}
