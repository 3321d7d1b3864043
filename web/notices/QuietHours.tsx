import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Wished } from './HowToBeTold.tsx'

const NIGHT = { from: '21:00', until: '07:00' }
const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
type Props = { wished: Wished; onChange: (part: Partial<Wished>) => void }

/** From when until when nothing is told but on the screen, and whether what is urgent is told all the same. */
export function QuietHours({ wished: { quiet, zone, through }, onChange }: Props) {
  const say = useSay()
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))
  const all = zones.includes(zone) ? zones : [zone, ...zones]
  return (
    <>
      <Segmented
        label={say('notices.quiet')}
        value={quiet ? 'yes' : 'no'}
        options={yesNo}
        onChoose={(value) => onChange({ quiet: value === 'yes' ? NIGHT : null })}
      />
      {quiet && (
        <div className="grid-2">
          <Field label={say('notices.quiet-from')}>
            <Input
              type="time"
              value={quiet.from}
              onChange={({ target }) => onChange({ quiet: { ...quiet, from: target.value } })}
            />
          </Field>
          <Field label={say('notices.quiet-until')}>
            <Input
              type="time"
              value={quiet.until}
              onChange={({ target }) => onChange({ quiet: { ...quiet, until: target.value } })}
            />
          </Field>
        </div>
      )}
      <Field label={say('notices.zone')} hint={say('notices.zone-hint')}>
        <Select
          value={zone}
          options={all.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          onChoose={(value) => onChange({ zone: value })}
        />
      </Field>
      {quiet && (
        <Segmented
          label={say('notices.through')}
          value={through ? 'yes' : 'no'}
          options={yesNo}
          onChoose={(value) => onChange({ through: value === 'yes' })}
        />
      )}
    </>
  )
}
