import * as z from 'zod/mini'
import { Category, Purpose } from '../../ground/categories.ts'
import { AgencyId, SiteId, WorkerId } from '../../ground/ids.ts'

/** What kind of work an agency does: asylum authority, child protection, health, shelter, legal aid, law enforcement,
 * movement operations, reintegration and assistance, oversight, research. */
export const AgencyType = z.enum(['AA', 'CP', 'HE', 'SH', 'LA', 'LE', 'MO', 'RA', 'OV', 'RS'])
export type AgencyType = z.infer<typeof AgencyType>

export const Role = z.enum([
  'registration-clerk',
  'caseworker',
  'gbv-specialist',
  'asylum-officer',
  'clinician',
  'movement-officer',
  'shelter-worker',
  'legal-adviser',
  'police-liaison',
  'data-steward',
  'oversight-officer',
  'researcher',
  'administrator',
])
export type Role = z.infer<typeof Role>

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
/** ISO 3166-1 alpha-3; INT for an international organisation. */
export const Country = z.string().check(z.regex(/^[A-Z]{3}$/))

export const Agency = z.strictObject({ id: AgencyId, name: text, type: AgencyType, country: Country })
export type Agency = z.infer<typeof Agency>
export const Site = z.strictObject({ id: SiteId, agency: AgencyId, name: text, country: Country })
export type Site = z.infer<typeof Site>
export const Worker = z.strictObject({
  id: WorkerId,
  agency: AgencyId,
  site: z.nullable(SiteId),
  name: text,
  roles: z.array(Role).check(z.minLength(1), z.maxLength(5)),
})
export type Worker = z.infer<typeof Worker>

/** Brings agencies, their sites and their workers into the house. */
export const OpenAgencies = z.strictObject({
  agencies: z.array(Agency).check(z.maxLength(200)),
  sites: z.array(Site).check(z.maxLength(1000)),
  workers: z.array(Worker).check(z.maxLength(5000)),
})
export type OpenAgencies = z.infer<typeof OpenAgencies>

export const SignIn = z.strictObject({ worker: WorkerId })
export type SignIn = z.infer<typeof SignIn>
/** Who is at work, as the screens need it: what they may do and for which purposes. */
export const WorkerShown = z.object({
  id: WorkerId,
  name: z.string(),
  roles: z.array(Role),
  agency: Agency,
  site: z.nullable(Site),
  purposes: z.array(Purpose),
  categories: z.array(Category),
})
export type WorkerShown = z.infer<typeof WorkerShown>
