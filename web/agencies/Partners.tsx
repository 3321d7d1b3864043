import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { PartnersListed } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useCountry } from '../locales/use-country.ts'
import { useSay } from '../locales/use-say.ts'
import { AmendPartnerDialog, WriteDownPartnerDialog } from './PartnerDialog.tsx'

/** Partners of my agency at which nobody has an account: what each is, where, and how it is reached. */
export function Partners({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const country = useCountry()
  const [writing, setWriting] = useState<PartnersListed['partners'][number] | 'new' | null>(null)
  const { data, error, isLoading, refetch } = useLook<PartnersListed>('list-partners', purpose, {}, { fresh: true })
  return (
    <section className="box pad stack-3" aria-labelledby="partners">
      <h2 id="partners">{say('partners.title')}</h2>
      <p className="mid">{say('partners.how')}</p>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={2} />}
      {data?.partners.length === 0 && <p className="dim">{say('partners.none')}</p>}
      <ul className="lines">
        {data?.partners.map((partner) => (
          <li key={partner.id}>
            <div>
              <p>
                <b>
                  <bdi>{partner.name}</bdi>
                </b>{' '}
                {partner.ended && <Chip>{say('partners.ended')}</Chip>}
              </p>
              <p className="small mid">
                {say(`agency-type.${partner.type}`)} · {country(partner.country)}
              </p>
              <p dir="auto">{partner.contact}</p>
            </div>
            <span className="end">
              <Button aria-label={`${say('partners.amend')}: ${partner.name}`} onClick={() => setWriting(partner)}>
                {say('partners.amend')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={Plus} onClick={() => setWriting('new')}>
          {say('partners.add')}
        </Button>
      </div>
      {writing === 'new' && <WriteDownPartnerDialog purpose={purpose} onClose={() => setWriting(null)} />}
      {writing && writing !== 'new' && (
        <AmendPartnerDialog purpose={purpose} before={writing} onClose={() => setWriting(null)} />
      )}
    </section>
  )
}
