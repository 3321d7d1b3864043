import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'

/** For what one is looking. Another purpose is another look, and is written down as one. */
export function PurposeField({ value, onChoose }: { value: Purpose; onChoose: (purpose: Purpose) => void }) {
  const say = useSay()
  const { purposes } = useMe()
  return (
    <Field label={say('cases.looking-for')}>
      <Select
        value={value}
        options={purposes.map((one) => ({ value: one, label: say(`purpose.${one}`) }))}
        onChoose={(one) => onChoose(one as Purpose)}
      />
    </Field>
  )
}
