import { Eye } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { Icon } from '../kit/Icon.tsx'
import { Select } from '../kit/Select.tsx'
import { Say } from '../locales/Say.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

type Props = { file: File; purpose: Purpose; onPurpose: (purpose: Purpose) => void }

/** As whom and for what one is looking. Another purpose is another look, and is written down as one. */
export function LookingAs({ file, purpose, onPurpose }: Props) {
  const say = useSay()
  const me = useMe()
  const [choosing, setChoosing] = useState(false)
  const { purposes } = file.standing
  const allowed = me.purposes.filter(
    (one) => purposes.includes('*') || purposes.includes(one) || me.purposes.length > 0,
  )
  return (
    <div className="purpose no-print">
      <p>
        <Icon of={Eye} /> <Say id="case.look-as" values={{ role: say(`role.${me.roles[0]!}`) }} />
        <br />
        <Say id="case.look-for" values={{ purpose: say(`purpose.${purpose}`) }} /> ·{' '}
        <button type="button" className="link" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {say('case.change-purpose')}
        </button>
      </p>
      {choosing && (
        <Select
          aria-label={say('case.purpose')}
          value={purpose}
          options={allowed.map((value) => ({ value, label: say(`purpose.${value}`) }))}
          onChoose={(value) => {
            onPurpose(value as Purpose)
            setChoosing(false)
          }}
        />
      )}
    </div>
  )
}
