import { Trash2, Unlink } from 'lucide-react'
import { SeparationCause } from '../../domain/families/words.ts'
import { Sex } from '../../domain/people/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row, removeRow } from './draft.ts'
import { MissingName } from './MissingName.tsx'

const traces = ['wanted', 'not-wanted', 'not-asked'] as const

/** Somebody of the family who is not here: who, since when, where they parted, and whether to look for them. */
export function MissingPerson({ row }: { row: Row }) {
  const say = useSay()
  const { absence } = row
  const change = (part: Partial<Row['absence']>) => changeRow(row.id, { absence: { ...absence, ...part } })
  return (
    <fieldset className="missing box pad stack-3" aria-label={row.given || say('missing.someone')}>
      <div className="row wrap">
        <Chip tone="apart" icon={Unlink}>
          {say('missing.apart')}
        </Chip>
        {!row.asMissing && <bdi className="person">{row.given}</bdi>}
        {row.asMissing && (
          <Button look="quiet" icon={Trash2} className="end" onClick={() => removeRow(row.id)}>
            {say('missing.remove')}
          </Button>
        )}
      </div>
      <div className="missing-fields">
        {row.asMissing && <MissingName row={row} />}
        {row.asMissing && (
          <Field label={say('register.sex')}>
            <Select
              value={row.sex}
              options={[
                { value: '', label: '' },
                ...Sex.options.map((sex) => ({ value: sex, label: say(`sex.${sex}`, { age: 'adult' }) })),
              ]}
              onChoose={(sex) => changeRow(row.id, { sex: sex as Row['sex'] })}
            />
          </Field>
        )}
        <Field label={say('missing.cause')}>
          <Select
            value={absence.cause}
            options={SeparationCause.options.map((value) => ({ value, label: say(`cause.${value}`) }))}
            onChoose={(cause) => change({ cause: cause as typeof absence.cause })}
          />
        </Field>
        <Field label={say('missing.when')} hint={say('missing.when-hint')}>
          <Input value={absence.when} onChange={(event) => change({ when: event.target.value })} />
        </Field>
        <Field label={say('missing.place')}>
          <Input value={absence.place} onChange={(event) => change({ place: event.target.value })} />
        </Field>
      </div>
      <Segmented
        label={say('missing.search')}
        value={absence.trace}
        options={traces.map((value) => ({ value, label: say(`trace.${value}`) }))}
        onChoose={(trace) => change({ trace })}
      />
    </fieldset>
  )
}
