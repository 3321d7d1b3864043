import type { Purpose } from '../../ground/categories.ts'
import { useFirstPurpose } from '../api/session.ts'

/** Families are traced for no other purpose, by whoever may. */
export const useTracingPurpose = (): Purpose => useFirstPurpose('family-tracing')
