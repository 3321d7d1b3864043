import * as z from 'zod/mini'
import { Purpose } from '../../../ground/categories.ts'
import { Instant } from '../../../ground/day.ts'
import { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import { Named, Part, Parts } from '../agreements/words.ts'

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
/** How it was explained, how one knows that it was understood, and how the person said it. */
export const Explained = z.enum(['read-aloud', 'own-words', 'interpreter', 'pictures', 'in-writing'])
export type Explained = z.infer<typeof Explained>
export const Understood = z.enum(['said-back', 'asked-questions', 'answered-questions', 'by-supporter'])
export type Understood = z.infer<typeof Understood>
export const Expression = z.enum(['spoken', 'signature', 'thumbprint', 'recorded-voice', 'witnessed'])
export type Expression = z.infer<typeof Expression>

/** Who says it: the person, a guardian whose mandate is in force, or a decision in a child's best interests. */
export const Giver = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('guardian'), guardian: PersonId }),
  z.strictObject({ kind: z.literal('best-interests'), decision: FactId }),
])
export type Giver = z.infer<typeof Giver>

/** What was shown or read, word for word: it is kept with what was said to it. */
export const Notice = z.strictObject({
  version: text(40),
  language: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  text: text(4000),
})
const Form = {
  explained: z.array(Explained).check(z.maxLength(5)),
  understood: z.array(Understood).check(z.maxLength(4)),
  expression: z.array(Expression).check(z.maxLength(5)),
  words: z.optional(text(1000)),
}

export const RecordConsent = z.strictObject({
  id: FactId,
  person: PersonId,
  recipient: AgencyId,
  purpose: Purpose,
  categories: Parts,
  said: z.enum(['given', 'refused']),
  by: Giver,
  notice: Notice,
  ...Form,
  until: z.nullable(Instant),
})
export type RecordConsent = z.infer<typeof RecordConsent>
export const WithdrawConsent = z.strictObject({
  id: FactId,
  consent: FactId,
  by: Giver,
  expression: Form.expression,
  words: Form.words,
})
export type WithdrawConsent = z.infer<typeof WithdrawConsent>
export const HearNotice = z.strictObject({ notice: FactId })
export type HearNotice = z.infer<typeof HearNotice>

/** Another ground in data protection law, and why a consent would not be free or cannot be asked for. */
export const BasisKind = z.enum([
  'LegalObligation',
  'VitalInterest',
  'OfficialAuthority',
  'PublicInterest',
  'LegitimateInterest',
])
export const StateBasis = z.strictObject({
  id: FactId,
  person: PersonId,
  kind: BasisKind,
  recipient: AgencyId,
  purpose: Purpose,
  categories: Parts,
  until: z.nullable(Instant),
  why: text(2000),
})
export type StateBasis = z.infer<typeof StateBasis>
export const EndBasis = z.strictObject({ basis: FactId })
export type EndBasis = z.infer<typeof EndBasis>

export const ConsentStatus = z.enum(['given', 'refused', 'withdrawn'])
export type ConsentStatus = z.infer<typeof ConsentStatus>
/** What a word of the person comes to now: a yes, a no, a yes that ran out, or a yes whose giver cannot speak for them any more. */
export const Stands = z.enum(['yes', 'no', 'withdrawn', 'expired', 'unspoken'])
export type Stands = z.infer<typeof Stands>

export const ReadConsents = z.strictObject({ person: PersonId })
export const ConsentsShown = z.object({
  words: z.array(
    z.object({
      id: FactId,
      recipient: Named,
      purpose: Purpose,
      categories: z.array(Part),
      status: ConsentStatus,
      by: z.enum(['person', 'guardian', 'best-interests']),
      giver: z.string(),
      from: z.string(),
      until: z.nullable(z.string()),
      language: z.string(),
      version: z.string(),
      explained: z.array(Explained),
      understood: z.array(Understood),
      expression: z.array(Expression),
      notice: z.nullable(z.string()),
      words: z.nullable(z.string()),
      recorded: z.object({ by: z.string(), agency: z.string(), at: z.string() }),
    }),
  ),
  now: z.array(
    z.object({
      recipient: Named,
      purpose: Purpose,
      part: Part,
      stands: Stands,
      /** A later word is about some of its fields only. */
      partly: z.boolean(),
      consent: FactId,
      until: z.nullable(z.string()),
    }),
  ),
  bases: z.array(
    z.object({
      id: FactId,
      kind: BasisKind,
      recipient: Named,
      purpose: Purpose,
      categories: z.array(Part),
      from: z.string(),
      until: z.nullable(z.string()),
      why: z.nullable(z.string()),
      ended: z.boolean(),
    }),
  ),
  /** Whom the person can be asked about: partners under agreements in force, for purposes of both. */
  partners: z.array(
    z.object({
      recipient: Named,
      type: z.string(),
      purpose: Purpose,
      categories: z.array(Part),
      agreement: Named,
      until: z.nullable(z.string()),
    }),
  ),
  guardians: z.array(PersonId),
  /** Whether the person speaks for themself, others speak for them, or it is not known. */
  speaks: z.enum(['person', 'others', 'unknown']),
  may: z.boolean(),
})
export type ConsentsShown = z.infer<typeof ConsentsShown>

export const ListNotices = z.strictObject({})
const notice = z.object({
  id: FactId,
  person: PersonId,
  recipient: Named,
  from: Named,
  purpose: Purpose,
  categories: z.array(Part),
  at: z.string(),
})
export const NoticesListed = z.object({ mine: z.array(notice), others: z.array(notice) })
export type NoticesListed = z.infer<typeof NoticesListed>

export const ReadConsentReceipt = z.strictObject({ consent: FactId })
const term = z.object({ '@id': z.string() })
const party = z.object({ '@id': z.string(), '@type': z.string(), 'dpv:hasName': z.string() })
/** A record of consent after ISO/IEC TS 27560 in JSON-LD, with the terms of W3C's Data Privacy Vocabulary. */
export const ConsentReceipt = z.object({
  '@context': z.record(z.string(), z.string()),
  '@id': z.string(),
  '@type': z.array(z.string()),
  'dct:conformsTo': z.string(),
  'dct:identifier': z.string(),
  'dpv:hasDataSubject': term,
  'dpv:hasDataController': party,
  'dpv:hasRecipient': party,
  'dpv:hasPurpose': z.object({ '@id': z.string(), 'skos:broader': z.array(term) }),
  'dpv:hasPersonalData': z.array(z.object({ '@id': z.string(), 'skos:broader': z.array(term) })),
  'dpv:hasProcessing': z.array(term),
  'dpv:hasLegalBasis': term,
  'dpv:hasNotice': z.object({
    '@type': z.string(),
    'dct:hasVersion': z.string(),
    'dct:language': z.string(),
    'kindred:sha256': z.string(),
    'kindred:text': z.optional(z.string()),
    'kindred:explained': z.array(z.string()),
    'kindred:understood': z.array(z.string()),
  }),
  'dpv:hasConsentStatus': term,
  'dpv:hasIndication': z.object({
    'dpv:isIndicatedBy': z.string(),
    'dpv:hasIndicationMethod': z.array(z.string()),
    'dct:date': z.string(),
  }),
  'dpv:hasDuration': z.object({ 'dct:valid': z.nullable(z.string()) }),
  'dpv:hasEvent': z.array(z.object({ 'dct:date': z.string(), 'dpv:hasConsentStatus': term })),
  'kindred:withdrawal': z.string(),
})
export type ConsentReceipt = z.infer<typeof ConsentReceipt>
