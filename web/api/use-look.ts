import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Purpose } from '../../ground/categories.ts'
import { ask, newDeedId } from './ask.ts'

export type LookName =
  | 'my-work'
  | 'search-people'
  | 'list-cases'
  | 'read-case'
  | 'read-case-work'
  | 'read-case-ledger'
  | 'read-family'
  | 'find-listings'
  | 'read-circumstances'
  | 'list-units'
  | 'foresee-parting'
  | 'list-partings'
  | 'read-belonging'
  | 'list-sites'
  | 'list-reunifications'
  | 'read-reunification'
  | 'list-watched'
  | 'read-care'
  | 'list-waiting'
  | 'read-stays'
  | 'read-plan'
  | 'list-planned'
  | 'read-triage'
  | 'list-triage'
  | 'simulate-triage'
  | 'list-documents'
  | 'preview-document'
  | 'list-decisions'
  | 'read-asylum'
  | 'foresee-referral'
  | 'list-referrals'
  | 'read-referral'
  | 'list-forms'
  | 'read-form'
  | 'read-forms'
  | 'read-answers'
  | 'find-by-answer'
  | 'list-reviews'
  | 'read-review'
  | 'read-cluster'
  | 'count-judgements'
  | 'list-models'
  | 'list-imports'
  | 'read-import'
  | 'list-colleagues'
  | 'read-my-sign-ins'
  | 'list-agreements'
  | 'read-agreement'
  | 'foresee-agreement'
  | 'foresee-opening'
  | 'read-openings'
  | 'read-consents'
  | 'list-notices'
  | 'read-consent-receipt'
  | 'read-person'
  | 'list-emergencies'
  | 'read-safeguards'
  | 'list-witnesses'
  | 'list-cut-offs'
  | 'read-holds'
  | 'read-legal-requests'
  | 'list-due'
  | 'list-erasures'
  | 'oversee-house'
  | 'oversee-lines'
  | 'list-unexplained'
  | 'check-rows'
  | 'read-doings'
  | 'list-hooks'
  | 'read-deliveries'
  | 'read-hook-secret'

export const look = <Shown>(name: LookName, purpose: Purpose, input: unknown): Promise<Shown> =>
  ask<Shown>(`/api/looks/${name}`, { id: newDeedId(), purpose, input })

type How = { every?: number | false; enabled?: boolean; keepBefore?: boolean; fresh?: boolean }

/** Looks at something for a purpose. Another purpose is another look. */
export function useLook<Shown>(name: LookName, purpose: Purpose, input: object, how: How = {}) {
  return useQuery({
    queryKey: ['look', name, purpose, input],
    queryFn: () => look<Shown>(name, purpose, input),
    enabled: how.enabled ?? true,
    refetchInterval: how.every ?? false,
    ...(how.fresh ? { staleTime: 0 } : {}),
    ...(how.keepBefore ? { placeholderData: keepPreviousData } : {}),
  })
}
