import * as z from 'zod/mini'

/**
 * The categories of data: the unit of permission, sharing, encryption, merge and retention.
 * Sensitivity runs from 1 (public) to 5 (harm to life if leaked). The position of a category is its
 * number in every keyring: append only.
 */
export const CATEGORIES = [
  'identity',
  'contact',
  'family',
  'biometric',
  'asylum',
  'legal',
  'health',
  'protection',
  'gbv',
  'education',
  'shelter',
  'movement',
  'assistance',
  'documents',
  'consent',
] as const
export const Category = z.enum(CATEGORIES)
export type Category = z.infer<typeof Category>

export const SENSITIVITY: Readonly<Record<Category, 1 | 2 | 3 | 4 | 5>> = {
  identity: 3,
  contact: 4,
  family: 3,
  biometric: 5,
  asylum: 4,
  legal: 5,
  health: 4,
  protection: 4,
  gbv: 5,
  education: 3,
  shelter: 4,
  movement: 3,
  assistance: 3,
  documents: 4,
  consent: 3,
}

/** Why something is done or looked at, in words of data protection law. No purpose contains another. */
export const Purpose = z.enum([
  'registration',
  'protection',
  'asylum-procedure',
  'legal-representation',
  'gbv-service',
  'health-care',
  'accommodation',
  'movement',
  'reintegration',
  'family-tracing',
  'service-delivery',
  'statistics',
  'research',
  'oversight',
  'rights',
  'public-security',
  'administration',
])
export type Purpose = z.infer<typeof Purpose>
