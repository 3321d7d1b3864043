import { Service } from '../../domain/cases/words.ts'
import type { ListingShown } from '../../domain/plans/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { type Answers, type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { useSay } from '../locales/use-say.ts'
import { useSpoken } from '../locales/use-spoken.ts'

type Props = { purpose: Purpose; before: ListingShown | undefined; onClose: () => void }

/** Words an entry of the directory: what, where, for whom, when, in which languages, and whether there is room. */
export function ListingDialog({ purpose, before, onClose }: Props) {
  const say = useSay()
  const spoken = useSpoken()
  const services = Service.options.map((value) => ({ value: value as string, label: say(`service.${value}`) }))
  const room = (['yes', 'no'] as const).map((value) => ({ value, label: say(`decision.asked-${value}`) }))
  const asks: Ask[] = [
    { key: 'name', label: say('directory.name'), as: 'line' },
    { key: 'services', label: say('referral.service'), as: 'many', options: services },
    { key: 'place', label: say('directory.place'), as: 'line' },
    { key: 'eligibility', label: say('directory.for-whom'), as: 'words' },
    { key: 'hours', label: say('directory.hours'), as: 'line' },
    { key: 'languages', label: say('referral.languages'), as: 'many', options: spoken, may: true },
    { key: 'capacity', label: say('directory.capacity'), as: 'number', may: true },
    { key: 'openForNew', label: say('directory.has-room'), as: 'choice', options: room },
  ]
  return (
    <AskDialog
      title={say(before ? 'decision-act.amend' : 'directory.add')}
      asks={asks}
      start={startOf(before)}
      deed={before ? 'amend-listing' : 'list-service'}
      purpose={purpose}
      inputOf={(answers) => ({
        ...(before ? { listing: before.id, seen: before.edition } : { id: newDeedId() }),
        ...entryOf(answers),
      })}
      onClose={onClose}
    />
  )
}

const startOf = (before: ListingShown | undefined): Answers => ({
  name: before?.name ?? '',
  services: before?.services.join(' ') ?? '',
  place: before?.place ?? '',
  eligibility: before?.eligibility ?? '',
  hours: before?.hours ?? '',
  languages: before?.languages.join(' ') ?? '',
  capacity: before?.capacity?.toString() ?? '',
  openForNew: before?.openForNew === false ? 'no' : 'yes',
})

const many = (told = '') => told.split(' ').filter(Boolean)
const entryOf = ({ name, services, place, eligibility, hours, languages, capacity, openForNew }: Answers) => ({
  name: name?.trim(),
  services: many(services),
  place: place?.trim(),
  eligibility: eligibility?.trim(),
  hours: hours?.trim(),
  languages: many(languages),
  capacity: capacity?.trim() ? Number(capacity) : null,
  openForNew: openForNew === 'yes',
})
