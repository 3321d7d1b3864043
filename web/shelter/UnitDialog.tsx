import { Feature, type UnitShown } from '../../domain/shelter/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { before: UnitShown | undefined; purpose: Purpose; onClose: () => void }

/** Adds a unit or changes one. It has a name by which workers know it, and no address. */
export function UnitDialog({ before, purpose, onClose }: Props) {
  const say = useSay()
  const features = Feature.options.map((value) => ({ value: value as string, label: say(`feature.${value}`) }))
  return (
    <AskDialog
      title={say(before ? 'shelter-act.amend' : 'shelter-act.open')}
      asks={[
        { key: 'name', label: say('shelter-ask.name'), as: 'line' },
        { key: 'places', label: say('shelter-ask.places'), as: 'number' },
        { key: 'features', label: say('shelter-ask.features'), as: 'many', options: features, may: true },
      ]}
      start={{
        name: before?.name ?? '',
        places: before?.places.toString() ?? '',
        features: before?.features.join(' ') ?? '',
      }}
      deed={before ? 'amend-unit' : 'open-unit'}
      purpose={purpose}
      inputOf={({ name, places, features: chosen = '' }) => ({
        ...(before ? { unit: before.id, seen: before.edition } : { id: newDeedId() }),
        name: name?.trim(),
        places: Number(places),
        features: chosen.split(' ').filter(Boolean),
      })}
      onClose={onClose}
    />
  )
}
