import type { ReferralForeseen } from '../../domain/referrals/words.ts'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { GivenPeople } from '../packages/GivenPeople.tsx'
import type { Draft } from './refer-draft.ts'

type Props = { draft: Draft; foreseen: ReferralForeseen; to: string; onChange: (more: Partial<Draft>) => void }

/** How long a package waits, and what is in it: shown as whoever opens it will see it. */
export function PackageFields({ draft, foreseen: { given, hours }, to, onChange }: Props) {
  const say = useSay()
  const options = hours.map((count) => ({ value: String(count), label: say('package.days', { days: count / 24 }) }))
  return (
    <>
      <Field label={say('package.waits-for')} hint={say('package.waits-hint')}>
        <Select
          value={String(draft.hours)}
          options={options}
          onChoose={(value) => onChange({ hours: Number(value) })}
        />
      </Field>
      {given && given.people.length > 0 && (
        <section className="box pad stack-3" aria-labelledby="in-package">
          <h3 id="in-package">{say('package.preview', { agency: to })}</h3>
          <GivenPeople given={given} />
          {draft.reason.trim() && (
            <p className="prose" dir="auto">
              {draft.reason.trim()}
            </p>
          )}
        </section>
      )}
    </>
  )
}
