import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { changeRow, draft, type Row } from './draft.ts'
import { withCapitals } from './names-from-cells.ts'
import { cellId } from './sheet-keys.ts'
import { useRelationOptions } from './use-relation-words.ts'

/** Who is not here: name, age as far as it is known, and what they are to the head. */
export function MissingName({ row }: { row: Row }) {
  const say = useSay()
  const options = useRelationOptions(row.sex)
  const head = draft.get().rows[0]?.given
  return (
    <>
      <Field label={say('register.given-name')} id={cellId(row.id, 'given')}>
        <Input
          value={row.given}
          onChange={(event) => changeRow(row.id, { given: event.target.value })}
          onBlur={() => changeRow(row.id, { given: withCapitals(row.given) })}
        />
      </Field>
      <Field label={say('register.age-or-date')}>
        <Input value={row.born} onChange={(event) => changeRow(row.id, { born: event.target.value })} />
      </Field>
      <Field label={head ? say('register.to-name', { name: head }) : say('register.to-head')}>
        <Select
          value={row.relation}
          options={options}
          onChoose={(relation) => changeRow(row.id, { relation: relation as Row['relation'] })}
        />
      </Field>
    </>
  )
}
