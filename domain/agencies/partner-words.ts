import * as z from 'zod/mini'
import { AgencyId, FactId } from '../../ground/ids.ts'

const line = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((said) => said.isWellFormed()),
  )

/** Kinds of partners that may stand outside: nothing goes to police, oversight or research without an account of theirs. */
export const PartnerType = z.enum(['AA', 'CP', 'HE', 'SH', 'LA', 'MO', 'RA'])
/** Whom to reach, and how: for handing over links and codes, and for asking to delete. Sealed where it is kept. */
const contact = line(1000)

/** A partner without an account, as one who works with it knows it. The country is that under whose law it answers. */
export const WriteDownPartner = z.strictObject({
  id: FactId,
  name: line(200),
  type: PartnerType,
  country: z.string().check(z.regex(/^[A-Z]{3}$/)),
  contact,
})
export type WriteDownPartner = z.infer<typeof WriteDownPartner>
export const AmendPartner = z.strictObject({
  partner: AgencyId,
  seen: z.int().check(z.minimum(1)),
  contact,
  /** It is asked no more. What it was given before is not changed by that. */
  ended: z.boolean(),
})
export type AmendPartner = z.infer<typeof AmendPartner>

export const ListPartners = z.strictObject({})
export const PartnersListed = z.object({
  partners: z.array(
    z.object({
      id: AgencyId,
      edition: z.int(),
      name: z.string(),
      type: PartnerType,
      country: z.string(),
      contact: z.string(),
      ended: z.boolean(),
      at: z.string(),
    }),
  ),
})
export type PartnersListed = z.infer<typeof PartnersListed>
