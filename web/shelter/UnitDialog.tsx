import type { OwnSites } from '../../domain/agencies/words.ts'
import { Feature, type UnitShown } from '../../domain/shelter/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useTown } from '../agencies/use-town.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { before: UnitShown | undefined; purpose: Purpose; onClose: () => void }

/** Adds a unit or changes one. It has a name by which workers know it, lies at a site, and has no address. */
export function UnitDialog({ before, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const { data } = useLook<OwnSites>('list-own-sites', purpose, {}, { enabled: !before })
  const town = useTown(data?.towns ?? [])
  const sites = (data?.sites ?? []).map(({ id, name, where }) => ({
    value: id as string,
    label: [name, where !== 'country' && where !== 'secret' && town(where)].filter(Boolean).join(' · '),
  }))
  const features = Feature.options.map((value) => ({ value: value as string, label: say(`feature.${value}`) }))
  return (
    <AskDialog
      title={say(before ? 'shelter-act.amend' : 'shelter-act.open')}
      asks={[
        { key: 'name', label: say('shelter-ask.name'), as: 'line' },
        ...(sites.length > 0
          ? [{ key: 'site', label: say('shelter-ask.site'), as: 'choice' as const, options: sites, may: true }]
          : []),
        { key: 'places', label: say('shelter-ask.places'), as: 'number' },
        { key: 'features', label: say('shelter-ask.features'), as: 'many', options: features, may: true },
      ]}
      start={{
        name: before?.name ?? '',
        site: me.site?.id ?? '',
        places: before?.places.toString() ?? '',
        features: before?.features.join(' ') ?? '',
      }}
      deed={before ? 'amend-unit' : 'open-unit'}
      purpose={purpose}
      inputOf={({ name, site, places, features: chosen = '' }) => ({
        ...(before ? { unit: before.id, seen: before.edition } : { id: newDeedId() }),
        name: name?.trim(),
        ...(site && !before && { site }),
        places: Number(places),
        features: chosen.split(' ').filter(Boolean),
      })}
      onClose={onClose}
    />
  )
}
