import { type AgreementsListed, Profile } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'

export type Way = {
  key: string
  agreement: AgreementsListed['agreements'][number]
  to: { id: string; name: string }
  /** For which I pass on, and for which they work. */
  purpose: Purpose
  forPurpose: Purpose
  /** Nobody there has an account: what is sent goes sealed in a package. */
  outside: boolean
}
type Mine = { agency: { id: string }; purposes: readonly Purpose[] }

/** Every way that is open: an agreement in force, one of its other parties, a purpose of mine and one of theirs. */
export function waysOf({ agreements, agencies }: AgreementsListed, me: Mine, usual: Purpose): Way[] {
  return agreements
    .filter(({ state }) => state === 'active')
    .flatMap((agreement) => {
      const mine = agreement.purposes.filter((one) => me.purposes.includes(one))
      const purpose = mine.find((one) => one === usual) ?? mine[0]
      if (!purpose) return []
      return agreement.parties
        .filter(({ id }) => id !== me.agency.id)
        .flatMap((to) => {
          const { purposes: theirs = [], outside = false } = agencies.find(({ id }) => id === to.id) ?? {}
          return agreement.purposes
            .filter((one) => theirs.includes(one))
            .map((forPurpose) => ({
              key: `${agreement.id} ${to.id} ${forPurpose}`,
              agreement,
              to,
              purpose,
              forPurpose,
              outside,
            }))
        })
    })
}

/** What of an agreement may be passed on this way: into a package goes a named set of fields, never a whole category. */
export const partsOf = ({ agreement, outside }: Pick<Way, 'agreement' | 'outside'>) =>
  agreement.categories.filter((part) => !outside || Profile.options.some((one) => one === part))
