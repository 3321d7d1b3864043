import type { ReviewsListed } from '../../domain/matching/reviews/words.ts'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { siteWords } from './site-words.ts'

export type Asked = { band: string; agency: string; site: string; age: string; childFirst: boolean }
export const everything: Asked = { band: '', agency: '', site: '', age: '', childFirst: false }

/** What was chosen, as the house is asked for it; nothing chosen is left out. */
export const inputOf = ({ childFirst, ...chosen }: Asked) => ({
  ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')),
  ...(childFirst && { childFirst }),
})

type Props = { asked: Asked; listed: ReviewsListed | undefined; onChange: (asked: Asked) => void }

/** Chooses among the reviews that wait; each choice asks the house anew. */
export function ReviewFilters({ asked, listed, onChange }: Props) {
  const say = useSay()
  const any = { value: '', label: say('reviews.any') }
  const choose = (name: keyof Asked) => (value: string) => onChange({ ...asked, [name]: value })
  const [agencies, sites] = [listed?.agencies ?? [], listed?.sites ?? []]
  return (
    <form className="box pad review-filters no-print" aria-label={say('reviews.filters')}>
      <Field label={say('reviews.band')}>
        <Select
          value={asked.band}
          options={[any, ...(['likely', 'maybe'] as const).map((value) => ({ value, label: say(`band.${value}`) }))]}
          onChoose={choose('band')}
        />
      </Field>
      <Field label={say('reviews.age')}>
        <Select
          value={asked.age}
          options={[
            any,
            ...(['day', 'week', 'older'] as const).map((value) => ({ value, label: say(`reviews-age.${value}`) })),
          ]}
          onChoose={choose('age')}
        />
      </Field>
      {(agencies.length > 1 || asked.agency) && (
        <Field label={say('reviews.agency')}>
          <Select
            value={asked.agency}
            options={[any, ...agencies.map(({ id, name }) => ({ value: id, label: name }))]}
            onChoose={choose('agency')}
          />
        </Field>
      )}
      {(sites.length > 1 || asked.site) && (
        <Field label={say('reviews.site')}>
          <Select
            value={asked.site}
            options={[any, ...sites.map((site) => ({ value: site, label: siteWords(site) }))]}
            onChoose={choose('site')}
          />
        </Field>
      )}
      <Picks
        label={say('reviews.order')}
        options={[{ value: 'child', label: say('reviews.child-first') }]}
        chosen={asked.childFirst ? ['child'] : []}
        onToggle={() => onChange({ ...asked, childFirst: !asked.childFirst })}
      />
    </form>
  )
}
