import type { WorkerShown } from '../../domain/agencies/words.ts'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'

/** Terms while they are being written. Days as `yyyy-mm-dd`; without an end, `until` is empty. */
export type TermsDraft = {
  title: string
  parties: string[]
  purposes: string[]
  parts: string[]
  countries: string
  onward: string[]
  from: string
  until: string
  steward: string
}
const YEAR = 365 * 86_400_000
const day = (at: number) => new Date(at).toISOString().slice(0, 10)

export const emptyTerms = (me: WorkerShown, { stewards }: AgreementsListed): TermsDraft => ({
  title: '',
  parties: [],
  purposes: [],
  parts: ['family-unity'],
  countries: me.site?.country ?? '',
  onward: [],
  from: day(Date.now()),
  until: day(Date.now() + YEAR),
  steward: (stewards.find(({ id }) => id === me.id) ?? stewards[0])?.id ?? '',
})

/** Purposes for which my agency and at least one of the others work. */
export function purposesOfBoth({ parties }: TermsDraft, { agencies }: AgreementsListed, own: string): Purpose[] {
  const others = agencies.filter(({ id }) => parties.includes(id))
  const mine = agencies.find(({ id }) => id === own)?.purposes ?? []
  return mine.filter((one) => others.some(({ purposes }) => purposes.includes(one)))
}

export const isWhole = ({ title, parties, purposes, parts, countries }: TermsDraft): boolean =>
  title.trim() !== '' && parties.length > 0 && purposes.length > 0 && parts.length > 0 && countries.trim() !== ''

export const termsFrom = (draft: TermsDraft, own: string) => ({
  title: draft.title.trim(),
  parties: [own, ...draft.parties],
  purposes: draft.purposes,
  categories: draft.parts,
  jurisdictions: draft.countries
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean),
  onward: draft.onward.length > 0,
  from: `${draft.from}T00:00:00Z`,
  until: draft.until ? `${draft.until}T00:00:00Z` : null,
  steward: draft.steward,
})
