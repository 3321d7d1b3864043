import { useState } from 'react'
import type { OwnSites } from '../../domain/agencies/words.ts'
import { useLook } from '../api/use-look.ts'
import { AskDialog } from '../kit/AskDialog.tsx'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useCountry } from '../locales/use-country.ts'
import { useSay } from '../locales/use-say.ts'
import { useTown } from './use-town.ts'

type Site = OwnSites['sites'][number]

/** The sites of one's agency, and what is told of where each lies. Who runs its affairs says it. */
export function Sites({ administers }: { administers: boolean }) {
  const say = useSay()
  const country = useCountry()
  const [placing, setPlacing] = useState<Site | null>(null)
  const { data, error, refetch } = useLook<OwnSites>('list-own-sites', 'administration', {}, { fresh: true })
  const town = useTown(data?.towns ?? [])
  const told = ({ where }: Site) => (where === 'country' || where === 'secret' ? say(`sites.${where}`) : town(where))
  return (
    <section className="box machines" aria-labelledby="sites">
      <h2 id="sites">{say('sites.title')}</h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      <ul className="facts">
        {data?.sites.length === 0 && <li className="dim">{say('sites.none')}</li>}
        {data?.sites.map((site) => (
          <li key={site.id} data-site={site.id}>
            <span>
              <b>
                <bdi>{site.name}</bdi>
              </b>
              <span className="small mid">
                {country(site.country)} · {told(site)}
              </span>
            </span>
            {administers && (
              <Button aria-label={`${say('sites.place')}: ${site.name}`} onClick={() => setPlacing(site)}>
                {say('sites.place')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {placing && data && <SiteDialog site={placing} towns={data.towns} onClose={() => setPlacing(null)} />}
    </section>
  )
}

type Props = { site: Site; towns: OwnSites['towns']; onClose: () => void }
function SiteDialog({ site, towns, onClose }: Props) {
  const say = useSay()
  const town = useTown(towns)
  const options = [
    ...(['country', 'secret'] as const).map((value) => ({ value: value as string, label: say(`sites.${value}`) })),
    ...towns.filter(({ country }) => country === site.country).map(({ code }) => ({ value: code, label: town(code) })),
  ]
  return (
    <AskDialog
      title={`${say('sites.place')}: ${site.name}`}
      asks={[{ key: 'where', label: say('sites.where'), as: 'choice', options }]}
      start={{ where: site.where }}
      deed="place-site"
      purpose="administration"
      inputOf={({ where }) => ({ site: site.id, seen: site.seen, where })}
      onClose={onClose}
    >
      <p className="mid">{say('sites.how')}</p>
    </AskDialog>
  )
}
