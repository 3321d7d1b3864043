import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'

/** Roles in which nobody judges records. */
const LOOKS_ON: ReadonlySet<string> = new Set(['administrator', 'oversight-officer', 'researcher', 'police-liaison'])

type Props = { purpose: Purpose; value: string; onChoose: (worker: string) => void }

/** A colleague who may know better; nobody in particular, where none is chosen. */
export function PassTo({ purpose, value, onChoose }: Props) {
  const say = useSay()
  const me = useMe()
  const { data } = useLook<ColleaguesShown>('list-colleagues', purpose, {})
  const judges = (data?.colleagues ?? []).filter(
    ({ id, roles }) => id !== me.id && roles.some(({ role }) => !LOOKS_ON.has(role)),
  )
  return (
    <Field label={say('review.pass-to')} hint={say('review.pass-hint')}>
      <Select
        value={value}
        options={[
          { value: '', label: say('review.pass-nobody') },
          ...judges.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={onChoose}
      />
    </Field>
  )
}
