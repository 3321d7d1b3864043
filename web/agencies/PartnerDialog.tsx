import { type PartnersListed, PartnerType } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { alpha2 } from '../locales/countries.ts'
import { useCountry } from '../locales/use-country.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

const NONE = { value: '', label: '–' }
type Props = { purpose: Purpose; onClose: () => void }

/** Writes down a partner without an account, as one who works with it knows it; nothing of it is guessed. */
export function WriteDownPartnerDialog({ purpose, onClose }: Props) {
  const say = useSay()
  const country = useCountry()
  const collator = new Intl.Collator(useLanguage())
  const countries = ['INT', ...Object.keys(alpha2)]
    .map((value) => ({ value, label: country(value) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  const types = PartnerType.options.map((value) => ({ value: value as string, label: say(`agency-type.${value}`) }))
  return (
    <AskDialog
      title={say('partners.add')}
      asks={[
        { key: 'name', label: say('partners.name'), as: 'line' },
        { key: 'type', label: say('partners.type'), as: 'choice', options: [NONE, ...types] },
        { key: 'country', label: say('partners.country'), as: 'choice', options: [NONE, ...countries] },
        { key: 'contact', label: say('partners.contact'), as: 'words' },
      ]}
      start={{}}
      deed="write-down-partner"
      purpose={purpose}
      inputOf={({ name, type, country: under, contact }) => ({
        id: newDeedId(),
        name: name?.trim(),
        type,
        country: under,
        contact: contact?.trim(),
      })}
      onClose={onClose}
    />
  )
}

/** It is reached otherwise than before, or is asked no more. */
export function AmendPartnerDialog({
  purpose,
  before,
  onClose,
}: Props & { before: PartnersListed['partners'][number] }) {
  const say = useSay()
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: say(`decision.asked-${value}`) }))
  return (
    <AskDialog
      title={before.name}
      asks={[
        { key: 'contact', label: say('partners.contact'), as: 'words' },
        { key: 'asked', label: say('partners.asked'), as: 'choice', options },
      ]}
      start={{ contact: before.contact, asked: before.ended ? 'no' : 'yes' }}
      deed="amend-partner"
      purpose={purpose}
      inputOf={({ contact, asked }) => ({
        partner: before.id,
        seen: before.edition,
        contact: contact?.trim(),
        ended: asked === 'no',
      })}
      onClose={onClose}
    />
  )
}
