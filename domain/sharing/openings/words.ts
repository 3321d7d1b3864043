import * as z from 'zod/mini'
import { Instant } from '../../../ground/day.ts'
import { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import { Named, Part, Parts } from '../agreements/words.ts'

const Persons = z.array(PersonId).check(z.minLength(1), z.maxLength(100))
const opening = { agreement: FactId, to: AgencyId, categories: Parts }
export const ForeseeOpening = z.strictObject({ persons: Persons, ...opening })
export type ForeseeOpening = z.infer<typeof ForeseeOpening>
/** For each person and part: the fields that would open, in clear or masked; or what is lacking, as a reason of the house. */
export const Judged = z.object({
  part: Part,
  open: z.array(z.string()),
  masked: z.array(z.string()),
  lack: z.nullable(z.string()),
})
export type Judged = z.infer<typeof Judged>
export const OpeningForeseen = z.object({
  people: z.array(z.object({ person: PersonId, parts: z.array(Judged), until: z.nullable(z.string()) })),
})
export type OpeningForeseen = z.infer<typeof OpeningForeseen>
export const OpenToPartner = z.strictObject({
  people: z.array(z.strictObject({ id: FactId, person: PersonId })).check(z.minLength(1), z.maxLength(100)),
  ...opening,
  until: z.nullable(Instant),
})
export type OpenToPartner = z.infer<typeof OpenToPartner>
export const CloseToPartner = z.strictObject({ openings: z.array(FactId).check(z.minLength(1), z.maxLength(100)) })
export type CloseToPartner = z.infer<typeof CloseToPartner>

export const ReadOpenings = z.strictObject({ persons: Persons })
/** Who else can see these people, for what and until when: as the rules decide it now, whatever was said when it was opened. */
export const OpeningsShown = z.object({
  openings: z.array(
    z.object({
      id: FactId,
      person: PersonId,
      agency: Named,
      because: z.string(),
      purposes: z.array(z.string()),
      categories: z.array(z.string()),
      since: z.string(),
      until: z.nullable(z.string()),
      agreement: z.nullable(z.object({ id: FactId, number: z.string(), title: z.string() })),
      /** What is open under it now; null where this was not opened under an agreement. */
      now: z.nullable(z.array(Judged)),
      mine: z.boolean(),
    }),
  ),
})
export type OpeningsShown = z.infer<typeof OpeningsShown>
