import type { FamilyAround } from '../../domain/families/words.ts'
import type { ReunificationsListed } from '../../domain/reunification/words.ts'
import type { SitesListed } from '../../domain/unity/where/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { type Answers, type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { alpha2 } from '../locales/countries.ts'
import { useCountry } from '../locales/use-country.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Props = {
  around: FamilyAround
  partners: ReunificationsListed['partners']
  purpose: Purpose
  onClose: () => void
}

/** Begins a plan: who comes to whom, in which country and town, and which agency answers for which part. */
export function BeginDialog({ around, partners, purpose, onClose }: Props) {
  const say = useSay()
  const country = useCountry()
  const language = useLanguage()
  const { agency } = useMe()
  const sites = useLook<SitesListed>('list-sites', purpose, {})
  const people = around.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  const own = { value: agency.id as string, label: agency.name }
  const agencies = [own, ...partners.map(({ id, name }) => ({ value: id as string, label: name }))]
  const codes = new Set([...(sites.data?.sites.map((one) => one.country) ?? []), ...Object.keys(alpha2)])
  const countries = [...codes]
    .map((value) => ({ value, label: country(value) }))
    .sort((a, b) => new Intl.Collator(language).compare(a.label, b.label))
  const asks: Ask[] = [
    { key: 'from', label: say('reunion.who-comes'), as: 'many', options: people },
    { key: 'to', label: say('reunion.to-whom'), as: 'many', options: people },
    {
      key: 'country',
      label: say('reunion-ask.country'),
      as: 'choice',
      options: [{ value: '', label: '–' }, ...countries],
    },
    { key: 'town', label: say('reunion-ask.town'), as: 'line' },
    ...(['side-from', 'side-to', 'side-travel'] as const).map((key) => ({
      ...{ key, as: 'choice' as const, options: agencies },
      label: say(`reunion-side.${key === 'side-from' ? 'from' : key === 'side-to' ? 'to' : 'travel'}`),
    })),
  ]
  return (
    <AskDialog
      title={say('reunion-act.begin')}
      asks={asks}
      start={{ 'side-from': own.value, 'side-to': own.value, 'side-travel': own.value }}
      deed="plan-reunification"
      purpose={purpose}
      inputOf={beginning}
      onClose={onClose}
    >
      <p className="small mid">{say('reunion.no-address')}</p>
    </AskDialog>
  )
}

const listed = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean)
const beginning = (answers: Answers) => ({
  ...{ id: newDeedId(), from: listed(answers['from']), to: listed(answers['to']) },
  ...{ country: answers['country'], town: answers['town']?.trim() },
  sides: { from: answers['side-from'], to: answers['side-to'], travel: answers['side-travel'] },
})
