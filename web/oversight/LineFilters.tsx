import type { HouseOverseen, LinesOverseen } from '../../domain/oversight/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useAgencyWords, useDoingWords } from './use-doing-words.ts'

export type Filters = { agency: string; worker: string; outcome: string; name: string }
type Props = { filters: Filters; workers: LinesOverseen['workers']; onChange: (filters: Filters) => void }

/** What is asked about most: looks into files and lists, what leaves the house, and what changes who sees whom. */
const NAMES = [
  'read-case',
  'read-case-work',
  'read-case-ledger',
  'read-family',
  'read-person',
  'search-people',
  'list-cases',
  'read-consents',
  'read-consent-receipt',
  'read-doings',
  'register-household',
  'correct-person',
  'write-note',
  'close-case',
  'run-import',
  'link-records',
  'open-to-partner',
  'open-emergency',
  'record-consent',
  'set-safeguards',
  'place-hold',
  'propose-erasure',
  'approve-erasure',
  'record-legal-request',
  'sign-legal-request',
  'give-role',
  'suspend-worker',
  'review-access',
  'sign-in',
] as const

/** Chooses among the lines; each choice asks the house anew. */
export function LineFilters({ filters, workers, onChange }: Props) {
  const say = useSay()
  const doing = useDoingWords()
  const agencyWords = useAgencyWords()
  const purpose = useFirstPurpose('oversight', 'rights')
  const { compare } = new Intl.Collator(useLanguage())
  const house = useLook<HouseOverseen>('oversee-house', purpose, {})
  const agencies = house.data?.agencies.map(({ agency }) => agency) ?? []
  const any = { value: '', label: say('oversight.any') }
  const of = workers.filter(({ agency }) => filters.agency === '' || agency === filters.agency)
  const names = NAMES.map((value) => ({ value, label: doing(value) })).sort((a, b) => compare(a.label, b.label))
  return (
    <form className="box pad line-filters no-print" aria-label={say('oversight.filters')}>
      {agencies.length > 1 && (
        <Field label={say('oversight.agency')}>
          <Select
            value={filters.agency}
            options={[any, ...agencies.map((one) => ({ value: one.id, label: agencyWords(one) }))]}
            onChoose={(agency) => onChange({ ...filters, agency, worker: '' })}
          />
        </Field>
      )}
      <Field label={say('oversight.worker')}>
        <Select
          value={filters.worker}
          options={[any, ...of.map(({ id, name }) => ({ value: id, label: name }))]}
          onChoose={(worker) => onChange({ ...filters, worker })}
        />
      </Field>
      <Field label={say('oversight.outcome')}>
        <Select
          value={filters.outcome}
          options={[
            any,
            ...(['done', 'seen', 'refused'] as const).map((value) => ({ value, label: say(`ledger.${value}`) })),
          ]}
          onChoose={(outcome) => onChange({ ...filters, outcome })}
        />
      </Field>
      <Field label={say('ledger.what')}>
        <Select value={filters.name} options={[any, ...names]} onChoose={(name) => onChange({ ...filters, name })} />
      </Field>
    </form>
  )
}
