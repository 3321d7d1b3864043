import * as z from 'zod/mini'
import { Purpose } from '../../ground/categories.ts'
import { CaseId, FactId } from '../../ground/ids.ts'

export const LetterLanguage = z.enum(['en', 'fr', 'ar', 'es'])
export type LetterLanguage = z.infer<typeof LetterLanguage>

const asked = { purpose: Purpose, language: LetterLanguage }
/** A summary of a case, one of its decisions by their last edition, or a referral. */
export const LetterAsked = z.union([
  z.strictObject({ ...asked, about: z.literal('case'), case: CaseId }),
  z.strictObject({ ...asked, about: z.literal('decision'), case: CaseId, decision: FactId }),
  z.strictObject({ ...asked, about: z.literal('referral'), referral: FactId }),
])
export type LetterAsked = z.infer<typeof LetterAsked>

/** A letter before it is drawn: what it is, and its parts with their heads. */
export type Letter = {
  title: string
  language: LetterLanguage
  parts: { head: string; lines: readonly string[] }[]
  foot: string
}
/** Says a text of the catalogue in the language of the letter. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string
