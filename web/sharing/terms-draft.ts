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

/** Purposes for which at least one of the parties works: what one passes on for its own, another may work with for its own. */
export function purposesOfParties({ parties }: TermsDraft, { agencies }: AgreementsListed, own: string): Purpose[] {
  const all = agencies.filter(({ id }) => id === own || parties.includes(id))
  return parties.length === 0 ? [] : [...new Set(all.flatMap(({ purposes }) => purposes))]
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
