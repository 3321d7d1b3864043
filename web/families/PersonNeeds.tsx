import type { Need } from '../../domain/cases/words.ts'
import { Identifier } from '../../domain/people/words.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row } from './draft.ts'
import { fittingNeeds } from './fitting-needs.ts'

const kinds = Identifier.shape.kind.options

/** One person's needs, and a paper with a number, if there is one. */
export function PersonNeeds({ row }: { row: Row }) {
  const say = useSay()
  const toggle = (value: string) => {
    const need = value as Need
    changeRow(row.id, {
      needs: row.needs.includes(need) ? row.needs.filter((one) => one !== need) : [...row.needs, need],
    })
  }
  const { identifier } = row
  return (
    <section className="person-needs stack" aria-label={row.given}>
      <h3>
        <bdi className="person">{row.given}</bdi>
      </h3>
      <Picks
        hideLabel
        label={say('register.needs-of', { name: row.given })}
        options={fittingNeeds(row, today()).map((value) => ({ value, label: say(`need.${value}`) }))}
        chosen={row.needs}
        onToggle={toggle}
      />
      <div className="paper">
        <Field label={say('needs.paper')}>
          <Select
            value={identifier.kind}
            options={kinds.map((value) => ({ value, label: say(`identifier.${value}`) }))}
            onChoose={(kind) =>
              changeRow(row.id, { identifier: { ...identifier, kind: kind as typeof identifier.kind } })
            }
          />
        </Field>
        <Field label={say('needs.paper-number')}>
          <Input
            value={identifier.value}
            onChange={(event) => changeRow(row.id, { identifier: { ...identifier, value: event.target.value } })}
          />
        </Field>
      </div>
    </section>
  )
}
