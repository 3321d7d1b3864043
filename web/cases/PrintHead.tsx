import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

/** Paper says who printed it, when and for what, and that it must be handed back or destroyed. */
export function PrintHead({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const me = useMe()
  const { fullDay, hour } = useMoments()
  return (
    <p className="print-only">
      {say('print.head', {
        day: fullDay(today()),
        hour: hour(new Date().toISOString()),
        name: me.name,
        purpose: say(`purpose.${purpose}`),
      })}
    </p>
  )
}
